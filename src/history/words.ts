import { excerptsOf } from '../domain/excerpts.ts';
import { placeInWords, type NameSource } from '../domain/fact-place.ts';
import { factInWords } from '../domain/fact-words.ts';
import type { Fact } from '../domain/facts.ts';
import type { Pedigree } from '../domain/lineage.ts';
import { inLanguage, otherLanguage, type Language } from '../i18n/language.ts';
import { historyWords } from '../i18n/history.ts';
import { isPart, type ChangeLine } from './groups.ts';

/** A line of a list of changes as readers see it. */
export interface ChangeInWords {
  /** What happened, in a word. */
  kind: string;
  place: string;
  before?: string;
  after?: string;
  /** Said instead of values, where these would tell nothing. */
  remark?: string;
  /** Whether only the words of the other language changed. */
  elsewhere?: true;
}

/** Characters of a value that are shown; Chinese says more in as many. */
const WIDTH: Record<Language, number> = { zh: 56, en: 110 };
/** Citations that are named; more are counted. */
const MOST_CITATIONS = 4;

function citationsInWords({ citations }: Fact, language: Language): string {
  const named = citations.slice(0, MOST_CITATIONS).map(({ ref, at }) => (at === undefined ? ref : `${ref}#${at}`));
  const more = citations.length - named.length;
  return [...named, ...(more > 0 ? [`+${more}`] : [])].join(language === 'zh' ? '、' : ', ');
}

const notesOf = ({ note, working }: Fact, language: Language): string =>
  [working, note].flatMap((text) => (text === undefined ? [] : inLanguage(text, language))).join(language === 'zh' ? '；' : '; ');

/** A change as readers of a language see it; long values are cut to where they differ. */
export function changeInWords(line: ChangeLine, names: NameSource, pedigree: Pedigree, language: Language): ChangeInWords {
  const words = historyWords(language);
  const place = placeInWords(line.path, names, language);
  if (isPart(line)) return { kind: words.kinds[line.kind], place, remark: words.part(line.count) };
  const say = (fact: Fact, inWhich: Language = language) => factInWords(fact, names.model, pedigree, inWhich);
  const width = WIDTH[language];
  if (line.kind === 'added') return { kind: words.kinds.added, place, after: excerptsOf('', say(line.after), width)[1] };
  if (line.kind === 'removed') return { kind: words.kinds.removed, place, before: excerptsOf(say(line.before), '', width)[0] };
  if (line.what === 'evidence') {
    return { kind: words.kinds.evidence, place, remark: words.sourcesOnly, after: citationsInWords(line.after, language) };
  }
  const [kind, tell] = line.what === 'note' ? [words.kinds.note, notesOf] : [words.kinds.changed, say];
  const pair = (inWhich: Language) => [tell(line.before, inWhich), tell(line.after, inWhich)] as const;
  const [before, after] = pair(language);
  if (before !== after) {
    const [old, now] = excerptsOf(before, after, width);
    return { kind, place, before: old || words.noNote, after: now || words.noNote };
  }
  const [otherBefore, otherAfter] = pair(otherLanguage(language));
  return { kind, place, remark: words.details, ...(otherBefore === otherAfter ? {} : { elsewhere: true }) };
}
