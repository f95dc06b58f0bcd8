/** A value as messages quote it: short, and told apart from words of the message. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = (text ?? '').replace(/\s+/g, ' ');
  return `“${short.length > 60 ? `${short.slice(0, 57)}…` : short}”`;
}

/** What kind of value stands somewhere, in both languages. */
export function kindOf(value: unknown): { zh: string; en: string } {
  if (value === null) return { zh: '空值', en: 'an empty value' };
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (typeof value === 'object') return { zh: '一组键', en: 'a group of keys' };
  return { zh: quote(value), en: quote(value) };
}
