import type { APIRoute } from 'astro';
import { API_VERSION, CONTENT_LICENCE } from '../../../data/api.ts';
import { atlas } from '../../../data/atlas.ts';
import { licencesOf } from '../../../data/licences.ts';
import { STRICTEST_FIRST } from '../../../domain/licence.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      version: API_VERSION,
      contentLicence: CONTENT_LICENCE,
      strictestFirst: STRICTEST_FIRST,
      checkpoints: atlas.models.flatMap(licencesOf),
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
