import { modelSlug, organisationId } from '../../form/names.ts';
import { questionsIn, type FormField } from '../../form/questions.ts';
import type { ModelAnswers } from '../../form/state.ts';
import { action, ask, bothFields, factQuestion, field, folded, places, select, type Scene } from './controls.ts';
import { h } from './dom.ts';
import { add, idField, linkRow, listed, section, sentence } from './pieces.ts';

/** Name, address, summary, links and organisations. */
export function modelPart(scene: Scene, answers: ModelAnswers): HTMLElement {
  const { words } = scene;
  const { fields } = words;
  return section(
    'model',
    words.sections.model,
    '',
    ask('name', fields.name, fields.nameHelp, h('div', { class: 'line' }, bothFields(scene, 'name', fields.name, { quiet: true }))),
    ask(
      'slug',
      fields.slug,
      '/models/…/',
      h('div', { class: 'line' }, idField(scene, 'slug', fields.slug, modelSlug({ ...answers, slug: '' }))),
    ),
    ask('aliases', fields.aliases, fields.aliasesHelp, field(scene, 'aliases', fields.aliases, { quiet: true, lines: 2, wide: true })),
    ask('summary', fields.summary, '', sentence(scene, 'summary')),
    ask(
      'links',
      fields.repository,
      fields.repositoryHelp,
      answers.links.map((_, index) => linkRow(scene, 'links', index, 'link')),
      action('add:links', words.add.links),
    ),
    answers.organisations.map((organisation, index) => {
      const path = `organisations.${index}`;
      return ask(
        path,
        index === 0 ? fields.organisation : words.numbered(fields.organisation, index + 1),
        '',
        h(
          'div',
          { class: 'line' },
          bothFields(scene, `${path}.name`, fields.name, { quiet: true }),
          select(scene, `${path}.kind`, fields.organisationKind, scene.page.choices.organisation, {
            quiet: true,
            none: `${fields.organisationKind}…`,
          }),
        ),
        places(scene, path),
        folded(
          path,
          listed(scene, fields.id, fields.organisationUrl),
          organisation.id !== '' || organisation.url !== '',
          h(
            'div',
            { class: 'line' },
            idField(scene, `${path}.id`, fields.id, organisationId({ ...organisation, id: '' })),
            field(scene, `${path}.url`, fields.organisationUrl, { mode: 'url' }),
          ),
        ),
        index > 0 && action(`remove:${path}`, words.remove, words.removeOf(words.numbered(words.items.organisations, index + 1))),
      );
    }),
    add(scene, 'organisations'),
  );
}

/** The licence of the whole. */
export function licencePart(scene: Scene): HTMLElement {
  const { words, page } = scene;
  const asCheckpoint = (one: FormField) => one.key === 'weights' || one.key === 'commercial';
  return section(
    'licence',
    words.sections.licence,
    words.sectionHelp.licence,
    questionsIn(page.questions, 'licence').map((one) => factQuestion(scene, `licence.${one.key}`, one, { same: asCheckpoint(one) })),
  );
}
