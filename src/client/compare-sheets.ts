import type { ModelSheet } from '../compare/data.ts';

const loaded = new Map<string, Promise<ModelSheet>>();

/** Loads what comparisons show of a model, once. @throws where the file cannot be had */
export function loadSheet(address: string): Promise<ModelSheet> {
  const known = loaded.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return (await response.json()) as ModelSheet;
  });
  loaded.set(address, loading);
  // A failed attempt is not kept, so that the next one may succeed.
  loading.catch(() => loaded.delete(address));
  return loading;
}
