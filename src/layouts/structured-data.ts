/**
 * JSON for a `<script>` element. `<`, `>` and `&` are written as escapes, so that no text in it can end the element or open a comment;
 * the two line separators are escaped for old parsers.
 */
export function safeJson(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
