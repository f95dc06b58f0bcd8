import { readContent } from '../loader/files.ts';
import { loadAtlas, type Loaded } from '../loader/load.ts';

let last: Promise<Loaded> | undefined;

/** Reads and checks all content anew. */
export function loadContent(root: URL): Promise<Loaded> {
  last = readContent(root).then((files) => loadAtlas(files));
  return last;
}

/** What was read last; a build reads its content once, before anything of it is compiled. */
export const lastContent = (root: URL): Promise<Loaded> => last ?? loadContent(root);
