import { slug } from '../schema/primitives.ts';

/**
 * Address of a page made from a name: `Chinese-LLaMA 2` becomes `chinese-llama-2`.
 * @returns nothing where the name holds no Latin letters or digits, as many Chinese names do not
 */
export function slugFrom(name: string): string | undefined {
  const made = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/[.-]*-[.-]*/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .slice(0, 80)
    .replaceAll(/^[.-]+|[.-]+$/g, '');
  return slug.safeParse(made).success ? made : undefined;
}
