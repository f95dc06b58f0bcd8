import { checkContent } from '../loader/check.ts';
import { isRecord } from '../loader/entry.ts';
import type { Others } from '../loader/others.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { REQUIRED_CHECKPOINT_FIELDS } from '../schema/checkpoint.ts';
import type { Change } from './correction.ts';
import type { LineOrigin, Written, WrittenFile } from './files.ts';
import { parseOwnArticle } from './markdown.ts';
import { modelSlug } from './names.ts';
import type { ModelAnswers } from './state.ts';

/** Something to say about an answer. */
export interface Remark {
  /** Id of the rule that it is about. */
  rule: string;
  severity: Severity;
  message: Bilingual;
  mend: Bilingual;
  /** What was most likely meant. */
  near?: string | undefined;
  /** Path of the answer; nothing where no control of the form is the place. */
  control?: string | undefined;
  /** Place in the data of the entry: `checkpoints[0].released.value`. */
  place?: string | undefined;
  /** Not a mistake but a question that is still to be answered. */
  open: boolean;
}

/** Rules that an empty form breaks. */
const OPEN = new Set([
  'article-missing',
  'both-languages',
  'checkpoint-unanswered',
  'missing-key',
  'source-address',
  'source-missing',
  'value-missing',
]);

/** The control that wrote a place in the data: that of the longest path which holds it, the last of several. */
export function controlAt(field: string, { origins }: Pick<Written, 'origins'>): string | undefined {
  let best: { path: string; control: string } | undefined;
  for (const origin of origins) {
    const inside = field === origin.path || (field.startsWith(origin.path) && /^[.[]/.test(field.slice(origin.path.length)));
    if (inside && origin.path.length >= (best?.path.length ?? 0)) best = origin;
  }
  return best?.control;
}

/** The paragraph that a finding in an article is about: by its line, or, where the whole article is meant, by the words that it quotes. */
function paragraphAt({ file, line, message }: Finding, lines: readonly LineOrigin[]): string | undefined {
  const own = lines.filter((origin) => origin.file === file);
  const quoted = /“([^”]+)”/.exec(message.zh)?.[1];
  const found = own.find((origin) => origin.line === line) ?? own.find(({ text }) => quoted !== undefined && text.includes(quoted));
  return (found ?? (line > 1 ? own[0] : undefined))?.control;
}

function controlOf(finding: Finding, written: Written): string | undefined {
  if (finding.rule === 'article-missing') return `paragraphs.0.${finding.file.endsWith('/en.mdx') ? 'en' : 'zh'}`;
  if (finding.field !== undefined) return controlAt(finding.field, written);
  return paragraphAt(finding, written.lines) ?? (finding.line === 1 ? 'slug' : undefined);
}

/** One open question for each fact that a checkpoint does not answer, in place of one finding for them all. */
function unanswered(finding: Finding, written: Written): { control: string | undefined; key: string }[] {
  const index = Number(/^checkpoints\[(\d+)\]/.exec(finding.field ?? '')?.[1]);
  const checkpoints = written.data.checkpoints;
  const checkpoint: unknown = Array.isArray(checkpoints) ? checkpoints[index] : undefined;
  if (!isRecord(checkpoint)) return [];
  const series: unknown = isRecord(written.data.series) ? written.data.series[String(checkpoint.series)] : undefined;
  return REQUIRED_CHECKPOINT_FIELDS.filter((key) => checkpoint[key] === undefined && !(isRecord(series) && series[key] !== undefined)).map(
    (key) => ({ key, control: controlAt(`checkpoints[${index}].${key}`, written) }),
  );
}

function remarksOf(findings: readonly Finding[], written: Written): Remark[] {
  const remarks = findings.flatMap(({ rule, severity, message, mend, near, ...place }): Remark[] => {
    const finding: Finding = { rule, severity, message, mend, near, ...place };
    const said = { rule, severity, message, mend, near, place: finding.field };
    if (rule === 'checkpoint-unanswered') return unanswered(finding, written).map(({ control }) => ({ ...said, control, open: true }));
    return [{ ...said, control: controlOf(finding, written), open: OPEN.has(rule) }];
  });
  // One question is asked once, whatever else is missing with it.
  return remarks.filter(
    (remark, index) =>
      !remark.open ||
      remark.control === undefined ||
      remarks.findIndex((other) => other.open && other.control === remark.control) === index,
  );
}

const check = (files: readonly WrittenFile[], others: Others, today: string): Finding[] =>
  checkContent(new Map(files.map(({ path, text }) => [path, text])), { parse: parseOwnArticle, today, others }).findings;

/** What the check says of a new entry, and what only the form can know: whether the address is given and free. */
export function judgeModel(answers: ModelAnswers, written: Written, others: Others, today: string): Remark[] {
  const remarks = remarksOf(check(written.files, others, today), written);
  const slug = modelSlug(answers);
  const about = { rule: 'entry-name', severity: 'error', control: 'slug' } as const;
  if (!slug) {
    remarks.push({
      ...about,
      open: true,
      message: { zh: '还没有地址', en: 'there is no address yet' },
      mend: {
        zh: '名称里没有拉丁字母，请写一个：小写字母、数字、连字符。',
        en: 'The name gives none; write one in lower-case letters, digits and hyphens.',
      },
    });
  } else if (others.models.some((model) => model.slug === slug)) {
    remarks.push({
      ...about,
      open: false,
      message: { zh: `“${slug}”这个条目已经有了`, en: `there is an entry “${slug}” already` },
      mend: {
        zh: '要改正它，请用“更正一项事实”；若是另一个模型，请换地址。',
        en: 'To mend it, correct a fact of it; for another model, choose another address.',
      },
    });
  }
  return remarks;
}

const sameFinding = (a: Finding, b: Finding): boolean => a.rule === b.rule && a.field === b.field && a.message.en === b.message.en;

/** What the check says of an entry after a change that it did not say before. */
export function judgeChange(change: Change, others: Others, today: string): Remark[] {
  if (!change.answered) return [];
  const before = check(change.before, others, today);
  return remarksOf(
    check(change.after, others, today).filter((finding) => !before.some((other) => sameFinding(finding, other))),
    change,
  );
}
