import type { ModelAnswers, SentenceAnswer } from '../../form/state.ts';
import { action, ask, field, folded, namedChoices, places, select, type Scene } from './controls.ts';
import { h } from './dom.ts';
import { add, kindSelect, member, section, sentence } from './pieces.ts';

/** The article, by paragraphs. */
export function articlePart(scene: Scene, answers: ModelAnswers): HTMLElement {
  const { words } = scene;
  const { fields } = words;
  const languages = (['zh', 'en'] as const).filter((language) => answers.articleIn === '' || answers.articleIn === language);
  return section(
    'article',
    words.sections.article,
    words.sectionHelp.article,
    ask(
      'articleIn',
      fields.articleIn,
      '',
      select(
        scene,
        'articleIn',
        fields.articleIn,
        (['zh', 'en'] as const).map((value) => ({ value, label: fields.articleInChoices[value] })),
        { quiet: true, none: fields.articleInChoices.both, redraw: true },
      ),
    ),
    answers.paragraphs.map((_: SentenceAnswer, index) => {
      const path = `paragraphs.${index}`;
      const name = words.numbered(fields.paragraph, index + 1);
      return ask(
        path,
        name,
        '',
        languages.map((language) =>
          field(scene, `${path}.${language}`, language === 'zh' ? words.zhText : words.enText, { lang: language, lines: 4, wide: true }),
        ),
        places(scene, path),
        h(
          'div',
          { class: 'line' },
          action(`add:${path}.places`, words.add.places),
          index > 0 && action(`remove:${path}`, words.remove, words.removeOf(name)),
        ),
      );
    }),
    add(scene, 'paragraphs'),
  );
}

/** What is rarely written: techniques, events, colour and mark. */
export function rarePart(scene: Scene, answers: ModelAnswers): HTMLElement {
  const { words, atlas, language } = scene;
  const { fields } = words;
  const open = answers.techniques.length > 0 || answers.timeline.length > 0 || answers.hue !== '' || answers.mark !== '';
  return section(
    'more',
    words.sections.more,
    '',
    folded(
      'more',
      words.sectionHelp.more,
      open,
      answers.techniques.map((_, index) =>
        member(
          scene,
          'techniques',
          index,
          true,
          ask(
            `techniques.${index}`,
            fields.technique,
            '',
            select(scene, `techniques.${index}.technique`, fields.technique, namedChoices(atlas.names, language), { quiet: true }),
            sentence(scene, `techniques.${index}`),
          ),
        ),
      ),
      add(scene, 'techniques'),
      answers.timeline.map((_, index) =>
        member(
          scene,
          'timeline',
          index,
          true,
          ask(
            `timeline.${index}`,
            fields.event,
            fields.dateHelp,
            h(
              'div',
              { class: 'line' },
              kindSelect(scene, `timeline.${index}.kind`, fields.event, 'event'),
              field(scene, `timeline.${index}.date`, fields.date, { mode: 'url' }),
            ),
            sentence(scene, `timeline.${index}`),
          ),
        ),
      ),
      add(scene, 'timeline'),
      ask(
        'chart',
        fields.chart,
        fields.chartHelp,
        h('div', { class: 'line' }, kindSelect(scene, 'hue', fields.hue, 'hue'), kindSelect(scene, 'mark', fields.mark, 'mark')),
      ),
    ),
  );
}
