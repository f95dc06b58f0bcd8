import type { APIRoute, GetStaticPaths } from 'astro';
import { modelFile } from '../../../../data/api.ts';
import { atlas } from '../../../../data/atlas.ts';
import { verificationsOfEntry } from '../../../../data/verification.ts';
import { filePath } from '../../../../i18n/routes.ts';

export const getStaticPaths: GetStaticPaths = () => atlas.models.map((model) => ({ params: { slug: model.slug }, props: { model } }));

export const GET: APIRoute = ({ site, props }) => {
  const model = props.model as (typeof atlas.models)[number];
  const root = new URL(filePath('/', import.meta.env.BASE_URL), site).href;
  return new Response(JSON.stringify(modelFile(model, root, verificationsOfEntry(`models/${model.slug}`))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
