import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemas } from '../../../../data/json-schema.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(jsonSchemas()).map(([name, schema]) => ({ params: { name }, props: { schema } }));

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props.schema), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
