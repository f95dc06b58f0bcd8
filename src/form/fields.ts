import { fieldsOf, type Field, type Form, type Word } from '../docs/fields.ts';
import { FIELDS } from '../fields/registry.ts';
import { formWords } from '../i18n/form.ts';
import type { Language } from '../i18n/language.ts';
import { strings } from '../i18n/strings.ts';
import { REQUIRED_CHECKPOINT_FIELDS, sharedCheckpointFields } from '../schema/checkpoint.ts';
import type { Choice, FieldKind, FormField, Questions } from './questions.ts';

const SIMPLE: Readonly<Record<string, FieldKind>> = { slug: 'parent', date: 'date', text: 'text', integer: 'integer', number: 'number' };

/** Words of a list by their names; where one is chosen from a menu, there is room for what it means. */
const choices = (words: readonly Word[], language: Language, explained: boolean): Choice[] =>
  words.map(({ word, name, help }) => {
    const label = name?.[language] ?? word;
    if (!explained || !help) return { value: word, label };
    return { value: word, label: language === 'zh' ? `${label}：${help.zh}` : `${label}: ${help.en}` };
  });

/** The control for a value; none where the form has none (groups, lists of texts). */
function controlFor(form: Form, language: Language): Pick<FormField, 'kind' | 'choices'> | undefined {
  if (form.kind === 'words') return { kind: 'choice', choices: choices(form.words, language, true) };
  if (form.kind === 'list' && form.of.kind === 'words') return { kind: 'choices', choices: choices(form.of.words, language, false) };
  const kind = SIMPLE[form.kind];
  return kind && { kind };
}

/** Names and help of a fact: of checkpoints from the registry of fields, else from the words of the pages and the descriptions of keys. */
function wordsFor(path: readonly string[], field: Field, language: Language): Pick<FormField, 'label' | 'help'> {
  const words = strings(language);
  const [section = '', key = ''] = [path[0], path.at(-1)];
  const known = FIELDS.find(({ id }) => id === key);
  if (known && section === 'checkpoints') return { label: known.label[language], help: known.help[language] };
  const labels: Readonly<Record<string, string>> = {
    ...(section === 'licence' ? words.licenceParts : section === 'training' ? words.stage : section === 'activity' ? words.activity : {}),
  };
  return {
    label: labels[key] ?? (formWords(language).facts as Readonly<Record<string, string>>)[path.join('.')] ?? key,
    help: key === 'commercial' && known ? known.help[language] : field.doc[language].replaceAll('`', ''),
  };
}

/** Every fact of an entry that the form can ask for, from the schema, in its order; those of series are those of checkpoints. */
export function formQuestions(language: Language): Questions {
  const questions: Questions = {};
  const visit = (fields: readonly Field[], path: readonly string[]): void => {
    for (const field of fields) {
      const here = [...path, field.key];
      if (field.key === 'series' && path.length === 0) continue;
      let { form } = field;
      if (form.kind === 'list' || form.kind === 'map') {
        if (form.of.kind === 'group') visit(form.of.fields, [...here, '*']);
        continue;
      }
      if (form.kind === 'group') {
        visit(form.fields, here);
        continue;
      }
      const bare = form.kind === 'words' && field.key in sharedCheckpointFields;
      if (form.kind !== 'fact' && !bare) continue;
      if (form.kind === 'fact') form = form.of;
      const control = controlFor(form, language);
      if (!control) continue;
      questions[here.join('.')] = {
        key: field.key,
        ...wordsFor(here, field, language),
        required: path[0] === 'checkpoints' ? (REQUIRED_CHECKPOINT_FIELDS as readonly string[]).includes(field.key) : field.required,
        ...control,
        ...(bare ? { bare } : {}),
      };
    }
  };
  visit(fieldsOf('model'), []);
  return questions;
}
