/** Characters that a reader cannot see or that change the order of what is read: controls, joiners, marks of direction, tags. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text on one line in which nothing is hidden: unseen characters are named by their number. */
export function plain(text: string): string {
  return text
    .replace(/[\t\n\r\v\f]+/g, ' ')
    .replace(UNSEEN, (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
    .replace(/\s+/gu, ' ')
    .trim();
}
