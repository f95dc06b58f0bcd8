// The reader's own text, cut as it is written, by LLaMA's vocabulary or a file of the reader's. Nothing is sent anywhere.
import { TOKENIZER_ERROR_WORDS } from '../../i18n/tokenizer-errors.ts';
import { LIVE_WORDS } from '../../i18n/tokenizer-live.ts';
import type { Cut } from '../../tokenizer/figures.ts';
import { FILE_LIMIT, TEXT_LIMIT } from '../../tokenizer/limits.ts';
import { Cutter, CutterError } from './cutter.ts';
import type { Failure, Summary } from './messages.ts';
import { MOST_SHOWN, percent, ratio, runsOf, shown } from './view.ts';

const language = document.body.dataset.language as 'zh' | 'en';
const words = LIVE_WORDS[language];
const errors = TOKENIZER_ERROR_WORDS[language];
const live = document.querySelector<HTMLElement>('[data-live]')!;
const text = live.querySelector('textarea')!;
/** Tokens of the context that shares are of: that of LLaMA. */
const CONTEXT = Number(live.dataset.context);
/** Milliseconds of rest before a text is cut: less than one notices, more than a key takes. */
const REST = 80;

/** One of the two places with a tokenizer. */
class Place {
  readonly root: HTMLElement;
  /** What was counted last; nothing without a tokenizer. */
  cut: Cut | undefined;
  private cutter: Cutter | undefined;
  private busy = false;
  private again = false;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  find<E extends HTMLElement>(name: string): E {
    return this.root.querySelector<E>(`[data-${name}]`)!;
  }

  say(message: string): void {
    this.find('status').textContent = message;
    this.root.classList.remove('refused');
  }

  /** Says why there is no tokenizer here, or none any more. */
  refuse({ code, detail }: Failure): void {
    this.clear();
    this.say(words.refused + errors[code](detail));
    this.root.classList.add('refused');
  }

  clear(): void {
    this.cutter?.close();
    this.cutter = undefined;
    this.cut = undefined;
    this.busy = false;
    this.again = false;
    this.find('result').hidden = true;
    this.find('clear').hidden = true;
    showRatio();
  }

  /** Takes a tokenizer; what was here before goes. */
  async take(name: string, load: () => Promise<ArrayBuffer>, as: 'file' | 'llama'): Promise<void> {
    this.clear();
    this.say(as === 'file' ? words.reading : words.loading);
    const cutter = new Cutter();
    this.cutter = cutter;
    this.find('clear').hidden = false;
    try {
      const summary = await cutter.read(await load(), as);
      if (this.cutter === cutter) this.ready(name, summary);
    } catch (error) {
      if (this.cutter === cutter) this.refuse(failureOf(error));
      cutter.close();
    }
  }

  private ready(name: string, { pieces, order }: Summary): void {
    this.say(words.ready(name, shown(pieces)));
    this.find('merges').textContent = order === 'merges' ? words.merges : '';
    this.find('result').hidden = false;
    void this.write();
  }

  /** Cuts what is written now; what was written meanwhile is cut afterwards. */
  async write(): Promise<void> {
    const { cutter } = this;
    if (!cutter || this.find('result').hidden) return;
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      do {
        this.again = false;
        const cut = await cutter.cut(text.value);
        if (this.cutter !== cutter) return;
        this.show(cut);
      } while (this.again);
      this.busy = false;
    } catch (error) {
      if (this.cutter === cutter) this.refuse(failureOf(error));
    }
  }

  private show(cut: Cut): void {
    this.cut = cut;
    const counts: Record<string, string> = {
      tokens: shown(cut.tokens),
      characters: shown(cut.characters),
      ratio: ratio(cut.characters / cut.tokens),
      bytes: `${shown(cut.bytes)}${cut.bytes > 0 ? ` (${percent(cut.bytes / cut.tokens)})` : ''}`,
      context: percent(cut.tokens / CONTEXT),
    };
    for (const [name, value] of Object.entries(counts)) this.find(`count="${name}"`).textContent = value;
    this.find('written').textContent = cut.tokens > 0 ? words.written(shown(cut.tokens), shown(cut.characters)) : words.nothing;
    this.find('runs').replaceChildren(...runsOf(cut));
    this.find('more').textContent = [
      text.value.length > TEXT_LIMIT && cut.characters === TEXT_LIMIT ? words.shortened(shown(TEXT_LIMIT)) : '',
      cut.tokens > MOST_SHOWN ? words.more(shown(MOST_SHOWN)) : '',
    ].join(language === 'en' ? ' ' : '');
    showRatio();
  }
}

const failureOf = (error: unknown): Failure => (error instanceof CutterError ? error.failure : { code: 'broke-off', detail: '' });
const fail = (code: Failure['code'], detail = '') => new CutterError({ code, detail });

const llama = new Place(live.querySelector<HTMLElement>('[data-place="llama"]')!);
const own = new Place(live.querySelector<HTMLElement>('[data-place="own"]')!);
const places = [llama, own];

/** Beside the count of the reader's file: how many tokens it needs for each of LLaMA's. */
function showRatio(): void {
  const row = own.find('versus');
  const both = llama.cut && own.cut && llama.cut.tokens > 0;
  row.hidden = !both;
  if (both) own.find('count="versus"').textContent = percent(own.cut!.tokens / llama.cut!.tokens);
}

const button = llama.find<HTMLButtonElement>('load');
button.addEventListener('click', () => {
  const load = async () => {
    const response = await fetch(button.dataset.load!).catch(() => undefined);
    if (!response?.ok) throw fail('not-loaded');
    return response.arrayBuffer().catch(() => {
      throw fail('not-loaded');
    });
  };
  void llama.take(words.llama, load, 'llama');
});

/** Takes a file that was chosen or dropped; its size is looked at before it is read. */
function takeFile(file: File): void {
  const load = async () => {
    if (file.size > FILE_LIMIT) throw fail('too-large', String(file.size));
    return file.arrayBuffer().catch(() => {
      throw fail('unreadable');
    });
  };
  void own.take(file.name, load, 'file');
}

const input = own.find<HTMLInputElement>('file');
// The same file can be chosen again after it has been mended.
input.addEventListener('click', () => (input.value = ''));
input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file) takeFile(file);
});

// A file may be dropped anywhere: a browser would else leave the page to show it.
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files');
document.addEventListener('dragover', (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  own.root.classList.add('over');
});
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) own.root.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  own.root.classList.remove('over');
  if (!hasFiles(event)) return;
  event.preventDefault();
  const { files, items } = event.dataTransfer!;
  const [file] = files;
  if (items[0]?.webkitGetAsEntry()?.isDirectory) own.refuse({ code: 'folder', detail: '' });
  else if (files.length > 1) own.refuse({ code: 'several', detail: String(files.length) });
  else if (file) takeFile(file);
});

for (const place of places)
  place.find('clear').addEventListener('click', () => {
    place.clear();
    place.say('');
    place.root.querySelector<HTMLElement>('[data-load], [data-file]')?.focus();
  });

let rest: ReturnType<typeof setTimeout> | undefined;
text.addEventListener('input', () => {
  clearTimeout(rest);
  rest = setTimeout(() => places.forEach((place) => void place.write()), REST);
});
