import type { APIRoute } from 'astro';
import { apiModel, API_VERSION, CONTENT_LICENCE } from '../../../data/api.ts';
import { atlas } from '../../../data/atlas.ts';
import { filePath } from '../../../i18n/routes.ts';

export const GET: APIRoute = ({ site }) => {
  const root = new URL(filePath('/', import.meta.env.BASE_URL), site).href;
  return new Response(
    JSON.stringify({
      version: API_VERSION,
      contentLicence: CONTENT_LICENCE,
      models: atlas.models.map((model) => apiModel(model, root)),
      bases: atlas.bases,
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
};
