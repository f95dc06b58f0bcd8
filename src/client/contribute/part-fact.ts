import type { FormField } from '../../form/questions.ts';
import type { CorrectionAnswers } from '../../form/state.ts';
import { ask, factQuestion, type Scene } from './controls.ts';
import { h, type Child } from './dom.ts';
import { section } from './pieces.ts';
import { sourcesPart } from './part-sources.ts';

/** What the form about one fact is drawn from besides. */
export interface FactScene {
  question: FormField;
  /** What the entry says now, drawn. */
  now: readonly Child[];
  known: boolean;
  series?: { id: string; checkpoints: number } | undefined;
}

/** One fact: what the entry says, and what it should say. */
export function factPart(scene: Scene, answers: CorrectionAnswers, fact: FactScene): HTMLElement[] {
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
