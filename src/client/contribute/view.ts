import { checkpointId, modelSlug, organisationId } from '../../form/names.ts';
import { questionsIn, type FormField } from '../../form/questions.ts';
import { sourceIdFrom } from '../../form/ids.ts';
import type { CheckpointAnswer, CorrectionAnswers, ModelAnswers, SentenceAnswer } from '../../form/state.ts';
import { action, ask, bothFields, factQuestion, field, folded, namedChoices, parentList, places, select, type Scene } from './controls.ts';
import { h, type Child } from './dom.ts';

type List = keyof Scene['words']['items'];

/** A part of the form under a heading. */
const section = (id: string, title: string, help: string, ...content: readonly Child[]): HTMLElement =>
  h(
    'section',
    { class: 'part', 'aria-labelledby': `h.${id}` },
    h('h3', { id: `h.${id}` }, title),
    help && h('p', { class: 'small quiet part-help' }, help),
    ...content,
  );

/** A member of a list, with a heading and a button that takes it away. */
function member(scene: Scene, list: List, index: number, removable: boolean, ...content: readonly Child[]): HTMLElement {
  const name = scene.words.numbered(scene.words.items[list], index + 1);
  return h(
    'div',
    { class: 'member', role: 'group', 'aria-label': name, id: `g.${list}.${index}` },
    h(
      'div',
      { class: 'member-head' },
      h('h4', {}, name),
      removable && action(`remove:${list}.${index}`, scene.words.remove, scene.words.removeOf(name)),
    ),
    ...content,
  );
}

const listed = ({ language }: Scene, ...names: string[]): string => names.join(language === 'zh' ? '、' : ', ');

const add = (scene: Scene, list: List): HTMLElement => h('p', { class: 'add' }, action(`add:${list}`, scene.words.add[list]));

/** Says what stands where a field is left empty; kept up to date while one writes. */
const derived = (scene: Scene, path: string, value: string): HTMLElement =>
  h('span', { class: 'ask-help', id: `e.${path}`, 'data-derived': path }, value ? scene.words.derived(value) : scene.words.derivedNone);

function idField(scene: Scene, path: string, label: string, value: string): Child[] {
  return [field(scene, path, label, { quiet: true, hint: label, describedBy: `e.${path}`, mode: 'url' }), derived(scene, path, value)];
}

const kindSelect = (scene: Scene, path: string, label: string, choices: keyof Scene['page']['choices']): HTMLElement =>
  select(scene, path, label, scene.page.choices[choices]);

/** A sentence in both languages and its evidence. */
const sentence = (scene: Scene, path: string, lines = 2): Child[] => [
  h('div', { class: 'line' }, bothFields(scene, path, scene.words.fields.sentence, { quiet: true, lines, wide: true })),
  places(scene, path),
  action(`add:${path}.places`, scene.words.add.places),
];

function sourcesPart(scene: Scene): HTMLElement {
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

function modelPart(scene: Scene, answers: ModelAnswers): HTMLElement {
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

function linkRow(scene: Scene, list: string, index: number, choices: 'link' | 'weightLink'): HTMLElement {
  const { words } = scene;
  const path = `${list}.${index}`;
  return h(
    'div',
    { class: 'line', id: `g.${path}` },
    field(scene, `${path}.url`, words.fields.link, { quiet: true, mode: 'url', hint: 'https://…', wide: true }),
    select(scene, `${path}.kind`, words.fields.linkKind, scene.page.choices[choices], { quiet: true, none: `${words.fields.linkKind}…` }),
    index > 0 && action(`remove:${path}`, words.remove, words.removeOf(words.numbered(words.items.links, index + 1))),
  );
}

function checkpointPart(
  scene: Scene,
  checkpoint: CheckpointAnswer,
  index: number,
  removable: boolean,
  series: readonly string[],
): HTMLElement {
  const { words, page } = scene;
  const { fields } = words;
  const path = `checkpoints.${index}`;
  const asked = (required: boolean) =>
    questionsIn(page.questions, 'checkpoints.*')
      .filter((one) => one.required === required)
      .map((one) => factQuestion(scene, `${path}.facts.${one.key}`, one));
  const filled = questionsIn(page.questions, 'checkpoints.*').some(({ key, required }) => !required && isFilled(checkpoint.facts[key]));
  return member(
    scene,
    'checkpoints',
    index,
    removable,
    ask(
      `${path}.name`,
      fields.checkpointName,
      '',
      h(
        'div',
        { class: 'line' },
        field(scene, `${path}.name`, fields.checkpointName, { quiet: true }),
        idField(scene, `${path}.id`, fields.id, checkpointId({ ...checkpoint, id: '' })),
      ),
    ),
    series.length > 0 &&
      ask(
        `${path}.series`,
        fields.series,
        fields.seriesHelp,
        select(
          scene,
          `${path}.series`,
          fields.series,
          series.map((id) => ({ value: id, label: id })),
          { quiet: true, none: fields.noSeries },
        ),
      ),
    asked(true),
    folded(
      `${path}.optional`,
      fields.optional,
      filled ||
        checkpoint.aliases !== '' ||
        checkpoint.note.zh !== '' ||
        checkpoint.note.en !== '' ||
        checkpoint.links.some(({ url }) => url !== ''),
      asked(false),
      ask(
        `${path}.links`,
        fields.links,
        '',
        checkpoint.links.map((_, position) => linkRow(scene, `${path}.links`, position, 'weightLink')),
        action(`add:${path}.links`, words.add.links),
      ),
      ask(`${path}.aliases`, fields.aliases, '', field(scene, `${path}.aliases`, fields.aliases, { quiet: true, wide: true })),
      ask(`${path}.note`, fields.note, '', h('div', { class: 'line' }, bothFields(scene, `${path}.note`, fields.note, { quiet: true }))),
    ),
  );
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? value !== '' : typeof value === 'object' && value !== null && Object.values(value).some(isFilled);

function licencePart(scene: Scene): HTMLElement {
  const { words, page } = scene;
  const asCheckpoint = (one: FormField) => one.key === 'weights' || one.key === 'commercial';
  return section(
    'licence',
    words.sections.licence,
    words.sectionHelp.licence,
    questionsIn(page.questions, 'licence').map((one) => factQuestion(scene, `licence.${one.key}`, one, { same: asCheckpoint(one) })),
  );
}

function articlePart(scene: Scene, answers: ModelAnswers): HTMLElement {
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

function rarePart(scene: Scene, answers: ModelAnswers): HTMLElement {
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

/** What the form about one fact is drawn from besides. */
export interface FactScene {
  question: FormField;
  /** What the entry says now, drawn. */
  now: readonly Child[];
  known: boolean;
  series?: { id: string; checkpoints: number } | undefined;
}

function factPart(scene: Scene, answers: CorrectionAnswers, fact: FactScene): HTMLElement[] {
  const { words } = scene;
  const { fields } = words;
  return [
    section('now', words.sections.now, '', h('div', { class: 'now' }, fact.now)),
    sourcesPart(scene),
    section(
      'fact',
      words.sections.fact,
      '',
      fact.series && h('p', { class: 'shared' }, sharedBox(scene, answers, fact.series)),
      factQuestion(scene, 'fact', fact.question),
      fact.known && !fact.question.bare && ask('way', fields.way, '', ways(scene, answers)),
    ),
  ];
}

function sharedBox(scene: Scene, answers: CorrectionAnswers, { id, checkpoints }: { id: string; checkpoints: number }): HTMLElement {
  const box = h('input', { type: 'checkbox', id: 'f.shared', 'data-answer': 'shared', 'data-flag': true });
  box.checked = answers.shared;
  return h('label', { class: 'tick' }, box, scene.words.fields.shared(id, checkpoints));
}

const ways = (scene: Scene, answers: CorrectionAnswers): HTMLElement[] =>
  (['replace', 'beside', 'before'] as const).map((way) => {
    const box = h('input', { type: 'radio', name: 'way', id: `f.way.${way}`, 'data-answer': 'way', value: way });
    box.checked = answers.way === way;
    return h('label', { class: 'tick way' }, box, scene.words.fields.ways[way]);
  });

/** The questions of the form for what has been answered so far. */
export function questions(
  scene: Scene,
  { fact, series = [] }: { fact?: FactScene | undefined; series?: readonly string[] },
): HTMLElement[] {
  const { answers, words } = scene;
  if (answers.form === 'fact') return fact ? [...factPart(scene, answers, fact), parentList(scene)] : [];
  const checkpoints = section(
    'checkpoints',
    words.sections.checkpoints,
    answers.form === 'model' ? words.sectionHelp.checkpoints : '',
    answers.checkpoints.map((checkpoint, index) => checkpointPart(scene, checkpoint, index, answers.checkpoints.length > 1, series)),
    add(scene, 'checkpoints'),
  );
  if (answers.form === 'checkpoint') return [sourcesPart(scene), checkpoints, parentList(scene)];
  return [
    sourcesPart(scene),
    modelPart(scene, answers),
    checkpoints,
    licencePart(scene),
    articlePart(scene, answers),
    rarePart(scene, answers),
    parentList(scene),
  ];
}

/** What stands for each field that may be left empty. */
export function derivedValues({ answers }: Scene): Map<string, string> {
  const values = new Map<string, string>();
  answers.sources.forEach((source, index) => values.set(`sources.${index}.id`, sourceIdFrom(source.url.trim(), source.kind)));
  if (answers.form === 'fact') return values;
  answers.checkpoints.forEach((checkpoint, index) => values.set(`checkpoints.${index}.id`, checkpointId({ ...checkpoint, id: '' })));
  if (answers.form === 'checkpoint') return values;
  answers.organisations.forEach((organisation, index) =>
    values.set(`organisations.${index}.id`, organisationId({ ...organisation, id: '' })),
  );
  return values.set('slug', modelSlug({ ...answers, slug: '' }));
}
