import type { Atlas } from '../loader/atlas.ts';
import { FIELDS } from '../fields/registry.ts';
import { inLanguage, type Language } from '../i18n/language.ts';
import { pagePath } from '../i18n/routes.ts';
import type { Text } from '../schema/primitives.ts';
import { cellOf } from '../table/cell.ts';
import { namesOf } from '../table/build.ts';
import { pedigreeOf } from './lineage.ts';
import type { SearchKind } from './search-kinds.ts';

/** Something that search finds inside a page. */
export interface SearchRecord {
  /** Path from the root of the site, with the language and with the anchor. */
  path: string;
  title: string;
  content: string;
  kind: SearchKind;
}

/** A name under which something is found, for matches inside words and for suggestions. */
export interface SearchName {
  path: string;
  title: string;
  names: string[];
  kind: SearchKind;
}

/** A name in all the forms it has. */
const namesIn = (name: Text): string[] => (typeof name === 'string' ? [name] : [name.zh, name.en]);

/** Checkpoints, organisations and tokenizers as records of their own, so that each is found by its name and opens at its place. */
export function searchRecords(atlas: Atlas, language: Language): SearchRecord[] {
  const pedigree = pedigreeOf(atlas);
  const tokenizers = atlas.tokenizers.map(({ slug, name, aliases, summary }): SearchRecord => ({
    path: `${pagePath('/tokenizers/', language, '/')}#${slug}`,
    title: inLanguage(name, language),
    content: [...namesIn(name), ...aliases, summary[language]].join('. '),
    kind: 'tokenizer',
  }));
  const models = atlas.models.flatMap((model) => {
    const page = pagePath(`/models/${model.slug}/`, language, '/');
    const modelName = inLanguage(model.name, language);
    return [
      ...model.checkpoints.map((checkpoint): SearchRecord => {
        const subject = { model, checkpoint, pedigree };
        const facts = FIELDS.filter(({ shown }) => shown).map(
          (field) => `${field.label[language]} ${cellOf(field, [subject], language).text}`,
        );
        return {
          path: `${page}#${checkpoint.id}`,
          title: checkpoint.name,
          content: [checkpoint.name, ...checkpoint.aliases, modelName, ...facts].join('. '),
          kind: 'checkpoint',
        };
      }),
      ...model.organisations.map((organisation): SearchRecord => ({
        path: `${page}#org-${organisation.id}`,
        title: inLanguage(organisation.name, language),
        content: [
          ...(typeof organisation.name === 'string' ? [organisation.name] : [organisation.name.zh, organisation.name.en]),
          ...organisation.aliases,
          modelName,
        ].join('. '),
        kind: 'organisation',
      })),
    ];
  });
  return [...models, ...tokenizers];
}

/** Every name of every entry. */
export function searchNames(atlas: Atlas, language: Language): SearchName[] {
  const to = (path: string) => pagePath(path, language, '/');
  return [
    ...atlas.models.flatMap((model): SearchName[] => [
      { path: to(`/models/${model.slug}/`), title: inLanguage(model.name, language), names: [...new Set(namesOf(model))], kind: 'model' },
      ...model.checkpoints.map((checkpoint): SearchName => ({
        path: to(`/models/${model.slug}/#${checkpoint.id}`),
        title: checkpoint.name,
        names: [checkpoint.name, ...checkpoint.aliases],
        kind: 'checkpoint',
      })),
      ...model.organisations.map((organisation): SearchName => ({
        path: to(`/models/${model.slug}/#org-${organisation.id}`),
        title: inLanguage(organisation.name, language),
        names: [
          ...(typeof organisation.name === 'string' ? [organisation.name] : Object.values(organisation.name)),
          ...organisation.aliases,
        ],
        kind: 'organisation',
      })),
    ]),
    ...atlas.techniques.map((technique): SearchName => ({
      path: to(`/techniques/${technique.slug}/`),
      title: technique.name[language],
      names: [technique.name.zh, technique.name.en, ...technique.aliases],
      kind: 'technique',
    })),
    ...atlas.benchmarks.map(({ slug, name, full_name, aliases }): SearchName => ({
      path: to(`/benchmarks/${slug}/`),
      title: inLanguage(name, language),
      names: [
        ...new Set([
          ...(typeof name === 'string' ? [name] : [name.zh, name.en]),
          ...(full_name === undefined ? [] : [full_name]),
          ...aliases,
          slug,
        ]),
      ],
      kind: 'benchmark',
    })),
    ...atlas.tokenizers.map(({ slug, name, aliases }): SearchName => ({
      path: to(`/tokenizers/#${slug}`),
      title: inLanguage(name, language),
      names: [...new Set([...namesIn(name), ...aliases])],
      kind: 'tokenizer',
    })),
  ];
}
