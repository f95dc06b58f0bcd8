import type { Checkpoint, WEIGHT_FORMS } from '../schema/checkpoint.ts';
import type { Claim } from '../schema/claim.ts';
import type { Base } from '../schema/base.ts';
import type { Model, TERM_PARTS } from '../schema/model.ts';
import type { Text } from '../schema/primitives.ts';
import type { Citation } from '../schema/source.ts';
import { verdictOfName, type Verdict } from './licence-names.ts';
import type { Pedigree } from './lineage.ts';

export type { Verdict } from './licence-names.ts';

/**
 * Verdicts, the strictest first. A “no” anywhere decides. What is unclear comes next, since a permission that nobody gave cannot be
 * promised; then conditions, then a plain yes.
 */
export const STRICTEST_FIRST = ['no', 'unclear', 'conditional', 'yes'] as const satisfies readonly Verdict[];

/** The strictest of some verdicts; `unclear` where there is none, since nobody then allowed anything. */
export const strictest = (verdicts: readonly Verdict[]): Verdict =>
  STRICTEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'unclear';

/** Whether the first verdict allows more than the second. */
export const isLooser = (one: Verdict, other: Verdict): boolean => STRICTEST_FIRST.indexOf(one) > STRICTEST_FIRST.indexOf(other);

/** The four parts of a licence, in the order in which they are shown. */
export const LICENCE_PARTS = ['weights', 'inherited', 'data', 'code'] as const;
export type LicencePart = (typeof LICENCE_PARTS)[number];

/** Whose words are quoted: an entry, or a family of base models. Citations name sources of that owner. */
export type Owner = { kind: 'model'; slug: string } | { kind: 'base'; slug: string };

/** What one source says on one part. */
export interface TermStatement {
  owner: Owner;
  /** What it says; nothing where an entry gives the verdict alone. */
  words: Text | undefined;
  note: Text | undefined;
  /** What that means for commercial use; nothing where the words do not tell. */
  verdict: Verdict | undefined;
  sources: readonly Citation[];
}

/** One step of the reasoning: what a part says, and what it comes to. */
export interface LicenceStep {
  part: LicencePart;
  /** The base that it is inherited from, by its id. */
  from: string | undefined;
  verdict: Verdict;
  /**
   * Whether the step bears on the weights. Terms of the code do so only where nobody gets usable weights without that code; a base
   * does not where there is none, nor do data where nothing was trained.
   */
  binds: boolean;
  statements: readonly TermStatement[];
}

/** Statements on one matter that allow different things. */
export interface Contradiction {
  /** `weights` sets what is said of the weights against what the base passes on. */
  about: 'weights' | 'data' | 'code';
  statements: readonly TermStatement[];
  /** The strictest of them, which the site goes by. */
  verdict: Verdict;
}

/** What may be done with a checkpoint, and why. */
export interface EffectiveLicence {
  verdict: Verdict;
  steps: readonly LicenceStep[];
  /** Steps that bind and are as strict as the whole. */
  decidedBy: readonly LicenceStep[];
  /** The strictest of the binding steps that are not unclear: what would follow if all that is open turned out well. */
  stated: Verdict | undefined;
  contradictions: readonly Contradiction[];
}

const sameCitation = (a: Citation, b: Citation) => a.ref === b.ref && a.at === b.at;

/** First and last line of a place such as `L9-L12`. */
function linesOf(at: string | undefined): readonly [number, number] | undefined {
  const match = /^L(\d+)(?:-L(\d+))?$/.exec(at ?? '');
  return match ? [Number(match[1]), Number(match[2] ?? match[1])] : undefined;
}

/** Whether two citations show the same words, or lines in common. */
function meet(a: Citation, b: Citation): boolean {
  const [one, other] = [linesOf(a.at), linesOf(b.at)];
  return a.ref === b.ref && (one && other ? one[0] <= other[1] && other[0] <= one[1] : a.at === b.at);
}
const overlap = (a: readonly Citation[], b: readonly Citation[]) => a.some((one) => b.some((other) => meet(one, other)));
const together = (a: readonly Citation[], b: readonly Citation[]) => [
  ...a,
  ...b.filter((one) => !a.some((other) => sameCitation(one, other))),
];

interface Said<T> {
  value: T;
  sources: readonly Citation[];
  note: Text | undefined;
}

/** The value of a claim and those that other sources give. */
const saidIn = <T>(claim: Claim<T> | undefined): Said<T>[] =>
  claim?.status === 'known' ? [claim, ...claim.disputedBy].map(({ value, sources, note }) => ({ value, sources, note })) : [];

/**
 * Statements on commercial use and the licences named. A verdict that rests on the same place of a source is what the text there
 * means; only where the text is a well-known licence of another verdict do both stand.
 */
function statementsOf(owner: Owner, licence: Claim<Text>, commercial: Claim<Verdict> | undefined): TermStatement[] {
  const verdicts = saidIn(commercial);
  const used = new Set<Said<Verdict>>();
  const named = saidIn(licence).map(({ value, sources, note }): TermStatement => {
    const known = verdictOfName(value);
    const same = verdicts.find((one) => overlap(one.sources, sources) && (known ?? one.value) === one.value);
    if (!same) return { owner, words: value, note, verdict: known, sources };
    used.add(same);
    return { owner, words: value, note: note ?? same.note, verdict: same.value, sources: together(sources, same.sources) };
  });
  const alone = verdicts
    .filter((one) => !used.has(one))
    .map(({ value, sources, note }): TermStatement => ({ owner, words: note, note: undefined, verdict: value, sources }));
  return [...named, ...alone];
}

/** Statements of the entry on a part, as far as they are about the checkpoint. */
const termsOf = (model: Model, part: (typeof TERM_PARTS)[number], checkpoint: Checkpoint): TermStatement[] =>
  model.licence.terms
    .filter((term) => term.part === part && (term.checkpoints === undefined || term.checkpoints.includes(checkpoint.id)))
    .map(({ zh, en, commercial, source }) => ({
      owner: { kind: 'model', slug: model.slug },
      words: { zh, en },
      note: undefined,
      verdict: commercial,
      sources: source,
    }));

/** What statements on one part come to: the strictest of them; unclear where none says anything. */
export const verdictOf = (statements: readonly Pick<TermStatement, 'verdict'>[]): Verdict =>
  strictest(statements.flatMap(({ verdict }) => verdict ?? []));

/** Forms of weights that are useless without a script of the project. */
const NEEDS_CODE: readonly (typeof WEIGHT_FORMS)[number][] = ['xor-encrypted', 'delta', 'masked-embedding'];

/** Quantising trains nothing, so that no data come in. */
const isTrained = ({ method }: Checkpoint): boolean =>
  method.status !== 'known' || method.value.some((one) => one !== 'post-training-quantisation');

const codeBinds = ({ form }: Checkpoint): boolean => form.status === 'known' && form.value.some((one) => NEEDS_CODE.includes(one));

const stepOf = (part: LicencePart, statements: readonly TermStatement[], binds = true, from?: string): LicenceStep => ({
  part,
  from,
  verdict: verdictOf(statements),
  binds,
  statements,
});

/** What a family of base models says of itself: one verdict, which the text of its licence explains, wherever each is cited. */
function familyStatements({ slug, licence, commercial }: Base): TermStatement[] {
  const [text] = saidIn(licence);
  return saidIn(commercial).map(({ value, sources, note }, index): TermStatement => {
    const owner: Owner = { kind: 'base', slug };
    if (index > 0 || !text) return { owner, words: note, note: undefined, verdict: value, sources };
    return { owner, words: text.value, note, verdict: value, sources: together(text.sources, sources) };
  });
}

/** What decided for an ancestor, each statement once. */
function decisive({ decidedBy, verdict }: EffectiveLicence): TermStatement[] {
  const all = decidedBy.flatMap(({ statements }) => statements.filter((statement) => statement.verdict === verdict));
  return [...new Map(all.map((one) => [JSON.stringify([one.owner, one.words, one.sources]), one])).values()];
}

/** Where statements of binding steps on one matter allow different things. */
export function contradictionsIn(steps: readonly LicenceStep[]): Contradiction[] {
  const matters = [
    { about: 'weights', parts: ['weights', 'inherited'] },
    { about: 'data', parts: ['data'] },
    { about: 'code', parts: ['code'] },
  ] as const;
  return matters.flatMap(({ about, parts }): Contradiction[] => {
    const statements = steps
      .filter(({ part, binds }) => binds && (parts as readonly LicencePart[]).includes(part))
      .flatMap((step) => step.statements.filter(({ verdict }) => verdict !== undefined && verdict !== 'unclear'));
    const verdicts = new Set(statements.map(({ verdict }) => verdict));
    return verdicts.size > 1 ? [{ about, statements, verdict: verdictOf(statements) }] : [];
  });
}

/** Puts steps together. The order of steps changes no verdict. */
export function effectiveOf(steps: readonly LicenceStep[]): EffectiveLicence {
  const binding = steps.filter(({ binds }) => binds);
  const verdict = strictest(binding.map((step) => step.verdict));
  const clear = binding.filter((step) => step.verdict !== 'unclear').map((step) => step.verdict);
  return {
    verdict,
    steps,
    decidedBy: binding.filter((step) => step.verdict === verdict),
    stated: clear.length > 0 ? strictest(clear) : undefined,
    contradictions: contradictionsIn(steps),
  };
}

function derive(model: Model, checkpoint: Checkpoint, pedigree: Pedigree, seen: ReadonlySet<string>): EffectiveLicence {
  const owner: Owner = { kind: 'model', slug: model.slug };
  const { base } = checkpoint;
  const inherited = (id: string, sources: readonly Citation[]): LicenceStep => {
    const ancestor = pedigree.ancestor(id);
    const above = ancestor?.model?.checkpoints.find((candidate) => candidate.id === id);
    if (ancestor?.family) return stepOf('inherited', familyStatements(ancestor.family), true, id);
    if (ancestor?.model && above && !seen.has(id)) {
      const effective = derive(ancestor.model, above, pedigree, new Set([...seen, id]));
      return { part: 'inherited', from: id, verdict: effective.verdict, binds: true, statements: decisive(effective) };
    }
    return stepOf('inherited', [{ owner, words: undefined, note: undefined, verdict: 'unclear', sources }], true, id);
  };
  const bases =
    base.status === 'known'
      ? saidIn(base).map(({ value, sources }) => inherited(value, sources))
      : [
          stepOf(
            'inherited',
            [
              {
                owner,
                words: base.note,
                note: undefined,
                verdict: base.status === 'unknown' ? 'unclear' : undefined,
                sources: base.sources,
              },
            ],
            base.status === 'unknown',
          ),
        ];
  return effectiveOf([
    stepOf('weights', [...statementsOf(owner, checkpoint.licence, checkpoint.commercial), ...termsOf(model, 'weights', checkpoint)]),
    ...bases,
    stepOf('data', isTrained(checkpoint) ? termsOf(model, 'data', checkpoint) : [], isTrained(checkpoint)),
    stepOf('code', [...statementsOf(owner, model.licence.code, undefined), ...termsOf(model, 'code', checkpoint)], codeBinds(checkpoint)),
  ]);
}

/**
 * What may be done with a checkpoint: derived from the terms of its weights, of the data, of the code where that is needed, and of
 * its base, whose own licence is derived in the same way up to the family at the root. Never looser than the strictest part that
 * binds. A base outside the atlas, or a circle, is unclear. Not legal advice.
 */
export const effectiveLicence = (model: Model, checkpoint: Checkpoint, pedigree: Pedigree): EffectiveLicence =>
  derive(model, checkpoint, pedigree, new Set([checkpoint.id]));
