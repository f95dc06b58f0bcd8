import { charactersIn, charactersPerToken, contextRows, PLAIN, tokensPerThousand } from '../domain/context.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/language.ts';
import type { FindingFigures } from '../i18n/tokenizer-findings.ts';
import type { MeasuredTokenizer, TokenizerText } from '../schema/tokenizer.ts';
import { atlas } from './atlas.ts';
import { measured, reference, sizeOf, texts } from './tokenizers.ts';

const SIMULATION = 'sim-chars';
const FIRST = 'chinese-llama';
const SECOND = 'chinese-llama-2';
const NOVEL = 'taishan-novel';

/** Something that the findings are about stands in no file of the content. */
class MissingFigure extends Error {}

/** What is made of the figures; nothing where the content lacks one, so that other content leaves sentences out instead of failing. */
export function told<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof MissingFigure) return undefined;
    throw error;
  }
}

/** A tokenizer by the name of its file. */
function by(slug: string): MeasuredTokenizer {
  const tokenizer = measured.find((one) => one.slug === slug);
  if (!tokenizer) throw new MissingFigure(`content/tokenizers/${slug}.yaml is needed for the findings on /tokenizers/`);
  return tokenizer;
}

function textBy(id: string): TokenizerText {
  const text = texts.texts.find((one) => one.id === id);
  if (!text) throw new MissingFigure(`content/tokenizer-texts.yaml has no text ${id}, which the findings on /tokenizers/ are about`);
  return text;
}

function counted(slug: string, id: string) {
  const count = by(slug).measured.texts[id];
  if (!count)
    throw new MissingFigure(`content/tokenizers/${slug}.yaml has no figures for ${id}, which the findings on /tokenizers/ are about`);
  return { text: textBy(id), ...count };
}

/** A share as a percentage with so many digits. */
export const percent = (share: number, digits = 0): string => `${(100 * share).toFixed(digits)}%`;

const chinese = texts.texts.filter(({ language }) => language !== 'en').map(({ id }) => id);
const factor = (a: string, b: string, id: string) => counted(a, id).tokens / counted(b, id).tokens;
const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
const twoDigits = (value: number) => value.toFixed(2);
/** Share of the saving from LLaMA to Chinese-LLaMA that characters alone bring. */
const byCharacters = (id: string) =>
  (counted(PLAIN, id).tokens - counted(SIMULATION, id).tokens) / (counted(PLAIN, id).tokens - counted(FIRST, id).tokens);
const rate = (slug: string, id: string) => twoDigits(charactersPerToken(counted(slug, id)));
const perThousand = (slug: string, id: string) => formatNumber(Math.round(tokensPerThousand(counted(slug, id))));

/** Figures of the findings. */
export function findingFigures(language: Language): FindingFigures {
  const [least, most] = span(chinese.map((id) => factor(PLAIN, FIRST, id)));
  const [least3, most3] = span(chinese.map((id) => factor('llama-3', SECOND, id) - 1));
  const common = texts.character_sets[0]!;
  const covered = (slug: string) => formatNumber(by(slug).measured.coverage[common.id] ?? 0);
  const prose = reference.id;
  return {
    halved: { reference: twoDigits(factor(PLAIN, FIRST, prose)), least: twoDigits(least), most: twoDigits(most) },
    characters: {
      prose: percent(byCharacters(prose)),
      verse: percent(byCharacters('poems')),
      manual: percent(byCharacters('debian-faq')),
      count: formatNumber(texts.character_sets.filter(({ id }) => id.startsWith('gf-')).reduce((sum, { of }) => sum + of, 0)),
    },
    fragments: { llama: percent(counted(PLAIN, prose).fragments, 1), extended: percent(counted(FIRST, prose).fragments, 1) },
    coverage: {
      llama: covered(PLAIN),
      first: covered(FIRST),
      second: covered(SECOND),
      of: formatNumber(common.of),
      missing: by(FIRST).measured.missing ?? '',
      missingSecond: by(SECOND).measured.missing ?? '',
    },
    numbers: formatNumber(by(FIRST).measured.added?.numbers ?? 0),
    unreachable: {
      first: formatNumber(by(FIRST).measured.unreachable?.words ?? 0),
      second: formatNumber(by(SECOND).measured.unreachable?.words ?? 0),
      examples: (by(FIRST).measured.unreachable?.examples ?? []).slice(0, 4).join(language === 'zh' ? '、' : ', '),
    },
    novel: {
      entries: formatNumber(sizeOf(by(NOVEL))),
      novelRate: rate(NOVEL, prose),
      novelManual: rate(NOVEL, 'libreoffice-help'),
      extendedEntries: formatNumber(sizeOf(by(FIRST))),
      extendedRate: rate(FIRST, prose),
      extendedManual: rate(FIRST, 'libreoffice-help'),
    },
    english: {
      llama: formatNumber(counted(PLAIN, 'english-gpl3').tokens),
      first: formatNumber(counted(FIRST, 'english-gpl3').tokens),
      second: formatNumber(counted(SECOND, 'english-gpl3').tokens),
    },
    traditional: {
      llama: perThousand(PLAIN, 'debian-reference-tw'),
      first: perThousand(FIRST, 'debian-reference-tw'),
      gogpt: perThousand('gogpt', 'debian-reference-tw'),
    },
    llama3: { least: percent(least3), most: percent(most3) },
  };
}

/** Figures of the argument that the page begins with. */
export const leadFigures = () => ({
  entries: formatNumber(sizeOf(by(PLAIN))),
  han: formatNumber(by(PLAIN).measured.han.single + by(PLAIN).measured.han.multi),
  fragments: percent(counted(PLAIN, reference.id).fragments),
  share: percent(counted(FIRST, reference.id).tokens / counted(PLAIN, reference.id).tokens),
});

/** How much fits into the context of the best known checkpoint, and of LLaMA itself. */
export function contextFigures() {
  const rows = contextRows(atlas);
  const of = (id: string) => {
    const row = rows.find(({ members }) => members.some((member) => member.id === id));
    const name = row?.members.find((member) => member.id === id)?.name;
    const { reading, context, trained } = row ?? {};
    if (name === undefined || !reading || context === undefined)
      throw new MissingFigure(`context and tokenizer of ${id} are needed for the answer on /tokenizers/#context`);
    const fits = (window: number) => formatNumber(charactersIn(window, reading.reference));
    return {
      name,
      window: formatNumber(context),
      fits: fits(context),
      trained: formatNumber(trained ?? 0),
      trainedFits: fits(trained ?? 0),
    };
  };
  const plain = of('llama-7b');
  return { ...of('chinese-llama-7b'), plainName: plain.name, plainWindow: plain.window, plainFits: plain.fits };
}
