/**
 * An id or address made from a name: `Chinese-LLaMA 2` becomes `chinese-llama-2`.
 * @returns an empty text where the name holds no Latin letter and no figure, as many Chinese names do not
 */
export const slugFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/[.-]*-[.-]*/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .slice(0, 80)
    .replaceAll(/^[.-]+|[.-]+$/g, '');
