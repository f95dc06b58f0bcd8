import { rowsIn, sheetOf } from '../compare/build.ts';
import type { ModelSheet, RowInfo } from '../compare/data.ts';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import { pagePath } from '../i18n/routes.ts';
import { atlas, pedigree } from './atlas.ts';
import { baseIds, checkpointNames, checkpointOwners, groups } from './results.ts';
import { isCheckedAt } from './verification.ts';

const base = import.meta.env.BASE_URL;
const bases = new Map([...checkpointNames].filter(([id]) => baseIds.has(id)));

const sheets = new Map<Language, readonly ModelSheet[]>(
  LANGUAGES.map((language) => [
    language,
    atlas.models.map((model) =>
      sheetOf(model, {
        language,
        pedigree,
        groups,
        benchmarks: atlas.benchmarks,
        checkpoints: new Set(checkpointOwners.keys()),
        bases,
        page: (path) => pagePath(path, language, base),
        isChecked: isCheckedAt,
      }),
    ),
  ]),
);

/** What comparisons show of all models, in a language. */
export const sheetsIn = (language: Language): readonly ModelSheet[] => sheets.get(language) ?? [];

/** Rows of comparisons, in a language. */
export const compareRows = (language: Language): readonly RowInfo[] => rowsIn(language);

/** Address of the file that holds a sheet. */
export const sheetPath = (slug: string, language: Language): string => `/compare/${slug}.${language}.json`;

/** Comparisons that are written about a model. */
export const comparisonsWith = (slug: string) => atlas.comparisons.filter(({ models }) => models.includes(slug));
