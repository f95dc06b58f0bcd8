import type { APIRoute } from 'astro';
import { formAtlas } from '../../data/form.ts';

/** What the form of the page beside it knows of the atlas; for it alone, without a promise to stay as it is. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(formAtlas()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
