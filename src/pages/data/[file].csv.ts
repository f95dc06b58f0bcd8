import type { APIRoute, GetStaticPaths } from 'astro';
import { checkpointsTable, figuresTable } from '../../compare/export-all.ts';
import { atlas } from '../../data/atlas.ts';
import { compareRows, sheetsIn } from '../../data/compare.ts';
import { compareWords } from '../../i18n/compare.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import { pagePath } from '../../i18n/routes.ts';
import { toCsv } from '../../table/export.ts';

export const getStaticPaths = (() =>
  LANGUAGES.flatMap((language) =>
    (['checkpoints', 'results'] as const).map((name) => ({ params: { file: `${name}.${language}` }, props: { name, language } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: 'checkpoints' | 'results'; language: Language }> = ({ props: { name, language }, site }) => {
  const address = new URL(pagePath('/data/', language, import.meta.env.BASE_URL), site).href;
  const table =
    name === 'checkpoints'
      ? checkpointsTable(sheetsIn(language), compareRows(language), language, address)
      : figuresTable(atlas.results, atlas.benchmarks, language, address);
  return new Response(toCsv(table, compareWords(language).sources), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
