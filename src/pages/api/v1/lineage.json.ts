import type { APIRoute } from 'astro';
import { API_VERSION, CONTENT_LICENCE } from '../../../data/api.ts';
import { atlas } from '../../../data/atlas.ts';
import { kinship } from '../../../data/kinship.ts';
import { kinshipFile } from '../../../kinship/api.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      version: API_VERSION,
      contentLicence: CONTENT_LICENCE,
      ...kinshipFile(kinship, new Map(atlas.models.map(({ slug, sources }) => [slug, sources]))),
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
