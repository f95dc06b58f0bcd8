import type { APIRoute } from 'astro';
import { API_VERSION, CONTENT_LICENCE } from '../../../data/api.ts';
import { coverage, today } from '../../../data/coverage.ts';
import { COVERAGE_FIELDS } from '../../../domain/coverage-fields.ts';
import { filePath } from '../../../i18n/routes.ts';

export const GET: APIRoute = ({ site }) => {
  const root = new URL(filePath('/', import.meta.env.BASE_URL), site).href;
  return new Response(
    JSON.stringify({
      version: API_VERSION,
      contentLicence: CONTENT_LICENCE,
      date: today,
      fields: COVERAGE_FIELDS.map(({ id, group, label }) => ({ id, group, label })),
      models: coverage.map(({ slug, total, fields, checked, wanted }) => ({
        slug,
        url: `${root}models/${slug}/`,
        total,
        checked: checked ?? null,
        fields: Object.fromEntries(fields),
        wanted,
      })),
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
};
