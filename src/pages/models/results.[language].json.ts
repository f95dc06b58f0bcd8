import type { APIRoute } from 'astro';
import { tableResults } from '../../data/results.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language }, props: { language } }));

/** What the comparison table knows of results; for it alone, without a promise to stay as it is. */
export const GET: APIRoute<{ language: Language }> = ({ props }) =>
  new Response(JSON.stringify(tableResults(props.language, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
