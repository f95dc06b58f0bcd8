import { sourceIdFrom } from '../../form/ids.ts';
import { ask, bothFields, field, folded, select, type Scene } from './controls.ts';
import { h } from './dom.ts';
import { add, idField, listed, member, section } from './pieces.ts';

/** What the answers rely on: address, title and kind of each source. */
export function sourcesPart(scene: Scene): HTMLElement {
  const { words, answers } = scene;
  const { fields } = words;
  return section(
    'sources',
    words.sections.sources,
    words.sectionHelp.sources,
    answers.sources.map((source, index) => {
      const path = `sources.${index}`;
      return member(
        scene,
        'sources',
        index,
        answers.sources.length > 1 || answers.form !== 'model',
        ask(
          `${path}.url`,
          fields.url,
          '',
          field(scene, `${path}.url`, fields.url, { quiet: true, mode: 'url', hint: 'https://…', wide: true }),
        ),
        ask(
          `${path}.title`,
          fields.title,
          fields.nameHelp,
          h('div', { class: 'line' }, bothFields(scene, `${path}.title`, fields.title, { quiet: true })),
        ),
        ask(
          `${path}.kind`,
          fields.kind,
          '',
          h(
            'div',
            { class: 'line' },
            select(scene, `${path}.kind`, fields.kind, scene.page.choices.source, { quiet: true }),
            field(scene, `${path}.date`, fields.date, { quiet: true, hint: `${fields.date}: 2023-05-11` }),
          ),
        ),
        folded(
          path,
          listed(scene, fields.id, fields.publisher, fields.sourceNote),
          source.id !== '' || source.publisher.zh !== '' || source.publisher.en !== '' || source.note.zh !== '' || source.note.en !== '',
          h('div', { class: 'line' }, idField(scene, `${path}.id`, fields.id, sourceIdFrom(source.url.trim(), source.kind))),
          h('div', { class: 'line' }, bothFields(scene, `${path}.publisher`, fields.publisher)),
          h('div', { class: 'line' }, bothFields(scene, `${path}.note`, fields.sourceNote)),
        ),
      );
    }),
    add(scene, 'sources'),
  );
}
