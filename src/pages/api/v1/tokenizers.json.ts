import type { APIRoute } from 'astro';
import { API_VERSION, CONTENT_LICENCE } from '../../../data/api.ts';
import { atlas } from '../../../data/atlas.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      version: API_VERSION,
      contentLicence: CONTENT_LICENCE,
      tokenizers: atlas.tokenizers,
      texts: atlas.tokenizerTexts,
      samples: atlas.tokenizerSamples,
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
