import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../data/atlas.ts';
import { sheetsIn } from '../../data/compare.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';

export const getStaticPaths = (() =>
  LANGUAGES.flatMap((language) =>
    atlas.models.map(({ slug }) => ({ params: { file: `${slug}.${language}` }, props: { slug, language } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ slug: string; language: Language }> = ({ props: { slug, language } }) =>
  new Response(JSON.stringify(sheetsIn(language).find((sheet) => sheet.slug === slug)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
