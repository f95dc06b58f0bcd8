import { HIDDEN } from '../rules/file/hidden-characters.ts';

const HAN = String.raw`[\p{Script=Han}，。；：？！、）》”’]`;
const BREAK_IN_CHINESE = new RegExp(`(?<=${HAN})[^\\S\\n]*\\n\\s*(?=[\\p{Script=Han}（《“‘])`, 'gu');

/** What was typed or pasted, as one line: no invisible characters, no blanks at the ends, single blanks inside. */
export const cleanLine = (typed: string): string =>
  typed.toWellFormed().replace(HIDDEN, '').replace(BREAK_IN_CHINESE, '').replace(/\s+/g, ' ').trim();

/** Full-width letters and figures, as Chinese input methods write them, become plain ones. */
const plain = (typed: string): string => cleanLine(typed.normalize('NFKC'));

/** A date as typed, full-width figures made plain; whether it is one is for the check to say. */
export const cleanDate = plain;

/** An address without blanks, and without the parameter that the site adds by itself. */
export const cleanAddress = (typed: string): string =>
  cleanLine(typed)
    .replace(/\s/g, '')
    .replace(/^(https:\/\/github\.com\/[^?#]*)\?plain=1(?=#|$)/, '$1');

/** More digits than a number holds exactly are left as text, for the check to refuse. */
const MOST_DIGITS = 15;

/**
 * A number as people write it (`49,953`, `49 953`, `４９９５３`); anything else stays text, for the check to refuse.
 * @param suffix a unit that may follow, as in `7B`
 */
export function cleanNumber(typed: string, suffix = ''): number | string {
  const text = plain(typed);
  const bare = suffix && text.toLowerCase().endsWith(suffix.toLowerCase()) ? text.slice(0, -suffix.length).trim() : text;
  const grouped = /^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replace(/[, ]/g, '') : bare;
  return /^-?\d+(?:\.\d+)?$/.test(grouped) && grouped.replace(/\D/g, '').length <= MOST_DIGITS ? Number(grouped) : text;
}

/** The place in a source, without the `#` that one easily copies along. */
export const cleanPlace = (typed: string): string => cleanLine(typed).replace(/^#+\s*/, '');

/** A list typed into one field, divided by lines, commas or semicolons of either script. */
export const cleanList = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n,;，；、]/)
      .map(cleanLine)
      .filter(Boolean),
  ),
];
