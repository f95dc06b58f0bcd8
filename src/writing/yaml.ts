import { widthOf } from '../rules/format.ts';

/** Values that the form writes: text, numbers, lists and groups of keys. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** Columns that a group or list in braces or brackets may fill; the formatter of the project breaks those beyond 140. */
const WIDTH = 120;

/** Words that some reader of YAML takes for something else than text. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
const NUMBER = /^[-+]?(?:\.?\d[\d_.,:]*(?:e[-+]?\d+)?|0[ox][\da-f_]+|\.(?:inf|nan))$/i;

/** Controls and separators of lines: whatever some reader could take for the end of a line. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}（《“‘~]/u.test(text) &&
    !INVISIBLE.test(text) &&
    !/:(?:\s|$)|\s#|\s$/.test(text) &&
    // Braces, brackets and commas mean something inside a group in braces; quoted everywhere, they mean the same everywhere.
    !/[[\]{},"\\`]/.test(text) &&
    !WORDS.test(text) &&
    !NUMBER.test(text)
  );
}

/** A text that no reader of YAML can take for anything else. */
export function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (isPlain(value)) return value;
  if (value.includes('"') && !/['\\]/.test(value) && !INVISIBLE.test(value)) return `'${value}'`;
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type Group = Readonly<Record<string, Value | undefined>>;
const isGroup = (value: Value): value is Group => typeof value === 'object' && !Array.isArray(value);
const membersOf = (group: Group): [string, Value][] =>
  Object.entries(group).filter((entry): entry is [string, Value] => entry[1] !== undefined);

/** A value on one line. */
export function inline(value: Value): string {
  if (Array.isArray(value)) return `[${value.map((item: Value) => inline(item)).join(', ')}]`;
  if (isGroup(value)) {
    const members = membersOf(value);
    return members.length === 0 ? '{}' : `{ ${members.map(([key, item]) => `${scalar(key)}: ${inline(item)}`).join(', ')} }`;
  }
  return scalar(value as string | number | boolean);
}

/** What an entry usually has on one line: facts, texts in two languages, links, colours; lists of words. */
function isSmall(value: Value): boolean {
  if (Array.isArray(value)) return value.every((item: Value) => typeof item !== 'object');
  if (!isGroup(value)) return true;
  const keys = membersOf(value).map(([key]) => key);
  if (keys.length === 0) return true;
  const usual = ['value', 'status', 'hue', 'zh', 'technique'].includes(keys[0] ?? '') || keys.join() === 'kind,url' || keys[0] === 'date';
  return usual && membersOf(value).every(([, item]) => typeof item !== 'object' || isSmall(item));
}

/**
 * YAML of a value, in the layout of the project: block style, small groups on one line.
 * What is read back is the same data, whatever stands in it.
 * @param indent blanks before each line
 */
export function writeYaml(value: Value, indent = 0): string {
  const pad = ' '.repeat(indent);
  const line = (head: string, item: Value): string => {
    const short = inline(item);
    if (isSmall(item) && widthOf(head + short) <= WIDTH) return `${head}${short}\n`;
    if (typeof item !== 'object') return `${head}${short}\n`;
    return `${head.trimEnd()}\n${writeYaml(item, indent + 2)}`;
  };
  if (Array.isArray(value)) {
    return value
      .map((item: Value) => {
        const short = inline(item);
        if (typeof item !== 'object' || (isSmall(item) && widthOf(`${pad}- ${short}`) <= WIDTH)) return `${pad}- ${short}\n`;
        return `${pad}- ${writeYaml(item, indent + 2).slice(indent + 2)}`;
      })
      .join('');
  }
  if (!isGroup(value)) return `${pad}${inline(value)}\n`;
  return membersOf(value)
    .map(([key, item]) => line(`${pad}${scalar(key)}: `, item))
    .join('');
}
