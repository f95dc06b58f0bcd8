import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Library } from '../../../src/verify/reads.ts';
import { textOfBytes } from './decode.ts';

/** How the network is used; tests put their own in. */
export interface Web {
  fetch: typeof globalThis.fetch;
  /** Milliseconds between two requests, and before the first of several tries. */
  pause: number;
}

const USER_AGENT = 'chinese-llama-atlas/0.1 (verify-sources; compares cited lines; one request at a time)';
const TRIES = 3;
const TIMEOUT = 30_000;
/** Until something has answered, it is more likely that there is no network than that it is slow. */
const FIRST_TRIES = 2;
const FIRST_TIMEOUT = 5_000;
const MAX_WAIT = 60_000;

/** The answer of a server, or why there was none. */
export type Answer = { ok: true; status: number; text: string } | { ok: false; status: number } | { ok: false; failure: string };

/** Asks servers one request at a time, with a pause between two, and tries again when told to wait. */
export class PoliteFetcher {
  readonly #web: Web;
  #queue: Promise<unknown> = Promise.resolve();
  #answered = false;
  /** Set when the first request failed to connect at all: there is no network, and nothing more is asked. */
  down: string | undefined;

  constructor(web: Web = { fetch: globalThis.fetch, pause: 500 }) {
    this.#web = web;
  }

  /** Gets an address. With `head` only whether it answers. */
  get(url: string, { head = false } = {}): Promise<Answer> {
    const asked = this.#queue.then(() => this.#ask(url, head));
    this.#queue = asked;
    return asked;
  }

  async #ask(url: string, head: boolean): Promise<Answer> {
    if (this.down !== undefined) return { ok: false, failure: this.down };
    for (let attempt = 1; ; attempt += 1) {
      let wait = this.#web.pause * 2 ** attempt;
      try {
        const response = await this.#web.fetch(url, {
          method: head ? 'HEAD' : 'GET',
          headers: { 'user-agent': USER_AGENT },
          signal: AbortSignal.timeout(this.#answered ? TIMEOUT : FIRST_TIMEOUT),
          redirect: 'follow',
        });
        this.#answered = true;
        if (response.ok) {
          const text = head ? '' : textOfBytes(new Uint8Array(await response.arrayBuffer()));
          await sleep(this.#web.pause);
          return { ok: true, status: response.status, text };
        }
        await response.body?.cancel();
        if (head && response.status === 405) return await this.#ask(url, false);
        const temporary = response.status === 429 || response.status >= 500;
        if (!temporary || attempt === TRIES) {
          await sleep(this.#web.pause);
          return { ok: false, status: response.status };
        }
        wait = Math.max(wait, Number(response.headers.get('retry-after') ?? 0) * 1000);
      } catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        const failure = cause instanceof Error ? cause.message : String(cause);
        if (attempt === (this.#answered ? TRIES : FIRST_TRIES)) {
          if (!this.#answered) this.down = failure;
          return { ok: false, failure };
        }
      }
      await sleep(Math.min(wait, MAX_WAIT));
    }
  }
}

/** Reads files on GitHub over the network, each once: what stands at a commit never changes, so the cache needs no end. */
export class Online implements Library {
  readonly #fetcher: PoliteFetcher;
  readonly #cache: string;
  readonly #waiting: (what: string) => void;

  /**
   * @param cache folder that keeps what was read
   * @param waiting called with the address before each request, for the progress bar
   */
  constructor(fetcher: PoliteFetcher, cache: string, waiting: (what: string) => void = () => undefined) {
    this.#fetcher = fetcher;
    this.#cache = cache;
    this.#waiting = waiting;
  }

  file: Library['file'] = (repository, commit, path) =>
    this.#cached(
      join(repository, commit, `${encodeURIComponent(path)}.txt`),
      `https://raw.githubusercontent.com/${repository}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`,
    );

  days: Library['days'] = async (repository, commit) => {
    const date = /^Date: (.+)$/m.exec((await this.#patch(repository, commit)) ?? '')?.[1];
    const day = date === undefined ? undefined : /(\d{1,2}) (\w{3}) (\d{4})/.exec(date)?.[0];
    return day === undefined ? undefined : [day];
  };

  lines: Library['lines'] = async (target) =>
    target.kind === 'commit' ? (await this.#patch(target.repository, target.commit))?.split('\n') : undefined;

  #patch(repository: string, commit: string): Promise<string | undefined> {
    return this.#cached(join(repository, commit, 'commit.patch'), `https://github.com/${repository}/commit/${commit}.patch`);
  }

  async #cached(name: string, url: string): Promise<string | undefined> {
    const file = join(this.#cache, name);
    const kept = await readFile(file, 'utf8').catch(() => undefined);
    if (kept !== undefined) return kept;
    this.#waiting(url);
    const answer = await this.#fetcher.get(url);
    if (!answer.ok) return undefined;
    await mkdir(dirname(file), { recursive: true });
    // Whole or not at all, also when the run is stopped here.
    await writeFile(`${file}.part`, answer.text);
    await rename(`${file}.part`, file);
    return answer.text;
  }
}

/** Several libraries in turn: the first that has it. */
export function inTurn(libraries: readonly Library[]): Library {
  const first = async <T>(ask: (library: Library) => Promise<T | undefined>): Promise<T | undefined> => {
    for (const library of libraries) {
      const found = await ask(library);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    file: (...args) => first((library) => library.file(...args)),
    days: (...args) => first((library) => library.days(...args)),
    lines: (...args) => first((library) => library.lines(...args)),
  };
}
