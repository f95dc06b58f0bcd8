import { atlas, contentPaths } from './atlas.ts';
import { REPOSITORY } from './site.ts';
import { formQuestions } from '../form/fields.ts';
import type { FormAtlas, FormPage } from '../form/page.ts';
import type { Choice } from '../form/questions.ts';
import { eventLabels, hueLabels, linkLabels, markLabels, organisationLabels, sourceLabels, weightLinkLabels } from '../i18n/labels.ts';
import type { Language } from '../i18n/language.ts';
import { filePath, pagePath } from '../i18n/routes.ts';
import { othersIn } from '../loader/others.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** What the page tells the form: questions, choices and addresses, in its language. */
export function formPage(language: Language, base: string): FormPage {
  const choices = (labels: Readonly<Record<string, Bilingual>>): Choice[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label: label[language] }));
  return {
    base: filePath('/', base),
    rules: pagePath('/contribute/rules/', language, base),
    repository: REPOSITORY,
    questions: formQuestions(language),
    choices: {
      organisation: choices(organisationLabels),
      link: choices(linkLabels),
      weightLink: choices(weightLinkLabels),
      source: choices(sourceLabels),
      event: choices(eventLabels),
      hue: choices(hueLabels),
      mark: choices(markLabels),
    },
  };
}

/** Ids, names and dates of everything in the atlas, for the form and its check. */
export function formAtlas(): FormAtlas {
  const ownFiles = (slug: string) =>
    contentPaths.flatMap((path) => (path.startsWith(`content/models/${slug}/`) ? (/([^/]+)\.yaml$/.exec(path)?.[1] ?? []) : []));
  return {
    ...othersIn(atlas),
    entries: atlas.models.map(({ slug, name }) => ({ slug, name, files: ownFiles(slug) })),
    parents: Object.fromEntries([
      ...atlas.bases.flatMap(({ sizes }) => sizes.map(({ id, name }) => [id, name] as const)),
      ...atlas.models.flatMap(({ checkpoints }) => checkpoints.map(({ id, name }) => [id, name] as const)),
    ]),
    names: Object.fromEntries(atlas.techniques.map(({ slug, name }) => [slug, name])),
  };
}
