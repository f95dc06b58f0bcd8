import { parse } from 'yaml';

// No comma, bracket, brace, quote, colon or hash, so that it means the same in a list and in a group.
const PLAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._/()+@%&’“”、。，；：！？（）《》—–-]*[\p{L}\p{N}\p{M}._/()+@%&’“”、。，；：！？（）《》—–-])?$/u;

/** A text as YAML writes it on one line: bare where it is no number, date or word of YAML, else in double quotes. */
export function scalar(text: string): string {
  if (PLAIN.test(text)) {
    const read: unknown = parse(text);
    if (read === text) return text;
  }
  return JSON.stringify(text);
}

/** A web address as YAML writes it: bare unless it holds what YAML reads as more than text. */
export const addressScalar = (address: string): string => (/^https:\/\/[\w.~/%+@=?&-]*$/.test(address) ? address : JSON.stringify(address));

/** A citation as YAML writes it: bare where it is a source with lines or a source alone. */
export const citationScalar = (citation: string): string => (/^[a-z0-9.-]+#L\d+(?:-L\d+)?$/.test(citation) ? citation : scalar(citation));
