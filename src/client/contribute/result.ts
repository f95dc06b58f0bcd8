import { factAt } from '../../form/filled.ts';
import { editLink, forkOf, newFileLink, uploadLink } from '../../form/links.ts';
import type { Projection, Remark, Snippet, WrittenFile } from '../../form/project.ts';
import type { FormPage } from '../../form/page.ts';
import type { FormWords } from '../../i18n/form.ts';
import type { Language } from '../../i18n/language.ts';
import { fill, h, type Child } from './dom.ts';

interface Parts {
  words: FormWords;
  page: FormPage;
  language: Language;
  /** What a reader calls the place of an answer. */
  nameOf: (control: string) => string;
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const isSnippet = (file: WrittenFile | Snippet): file is Snippet => 'how' in file;

/** How to mend it, with the word that was most likely meant as a button that puts it in, and the rule. */
export function advice(remark: Remark, index: number, { words, page, language }: Parts): Child[] {
  const gap = language === 'zh' ? '' : ' ';
  return [
    `${remark.message[language]}${language === 'zh' ? '。' : '. '}`,
    `${(words.mends as Readonly<Record<string, string>>)[remark.rule] ?? remark.mend[language]}${gap}`,
    remark.near !== undefined &&
      remark.control !== undefined &&
      h('button', { type: 'button', class: 'button near', 'data-do': `near:${index}` }, words.result.near(remark.near)),
    ' ',
    h('a', { href: `${page.rules}#${remark.rule}`, class: 'rule-link' }, words.result.rule),
  ];
}

/** The part of the form that shows what the answers come to; drawn once, then kept up to date. */
export function createResult(parts: Parts): {
  element: HTMLElement;
  show: (projection: Projection, remarks: readonly Remark[], state: 'waiting' | 'unchecked' | 'checked', empty: boolean) => void;
} {
  const { words, page, nameOf } = parts;
  const status = h('p', { role: 'status', class: 'result-status' }, words.result.checking);
  const mistakes = h('div', {});
  const open = h('details', { class: 'folded', hidden: true });
  const files = h('div', { class: 'files' });
  const links = h('div', {});
  const account = h('input', {
    class: 'field',
    type: 'text',
    id: 'account',
    autocomplete: 'username',
    spellcheck: 'false',
    'aria-describedby': 'account-help',
  });
  const send = h(
    'div',
    { class: 'send' },
    h('h4', {}, words.send.title),
    page.repository === undefined && h('p', { class: 'small' }, words.send.noRepository),
    links,
    page.repository !== undefined && [
      h('label', { class: 'control' }, h('span', { class: 'label' }, words.send.account), account),
      h('p', { class: 'ask-help', id: 'account-help' }, words.send.accountHelp),
    ],
  );
  const element = h(
    'aside',
    { class: 'result', 'aria-labelledby': 'h.result' },
    h('h3', { id: 'h.result' }, words.result.title),
    status,
    mistakes,
    open,
    files,
    send,
  );

  let drawn = '';
  let last: readonly (WrittenFile | Snippet)[] = [];

  const linkTo = (control: string): HTMLElement => h('a', { href: `#f.${control}`, 'data-go': control }, nameOf(control));

  function showRemarks(remarks: readonly Remark[]): void {
    const told = remarks.map((remark, index) => ({ remark, index })).filter(({ remark }) => !remark.open);
    fill(
      mistakes,
      ...(told.length === 0
        ? []
        : [
            h('h4', {}, words.result.mistakes),
            h(
              'ol',
              { class: 'told' },
              told.map(({ remark, index }) =>
                h(
                  'li',
                  { class: remark.severity },
                  (remark.control ?? remark.place) !== undefined && [
                    remark.control === undefined ? h('code', {}, remark.place) : linkTo(remark.control),
                    parts.language === 'zh' ? '：' : ': ',
                  ],
                  advice(remark, index, parts),
                ),
              ),
            ),
          ]),
    );
    const questions = remarks.filter((remark) => remark.open);
    open.hidden = questions.length === 0;
    if (open.hidden) return;
    const facts = questions.some(({ control }) => control !== undefined && factAt(control) !== undefined);
    fill(
      open,
      h('summary', {}, words.result.open(questions.length)),
      h(
        'ul',
        { class: 'told questions' },
        questions.flatMap(({ control }) => (control === undefined ? [] : [h('li', {}, linkTo(control))])),
      ),
      ...(facts ? [h('button', { type: 'button', class: 'button', 'data-do': 'all-unknown' }, words.result.allUnknown)] : []),
    );
  }

  function drawFiles(list: readonly (WrittenFile | Snippet)[]): void {
    const key = list.map(({ path }) => path).join('\n');
    if (key !== drawn) {
      drawn = key;
      files.replaceChildren(
        ...list.map((file, index) =>
          h(
            'div',
            { class: 'file' },
            h('h4', { id: `h.file.${index}` }, file.path),
            isSnippet(file) && h('p', { class: 'small' }, instructions(file, words)),
            h(
              'p',
              { class: 'line' },
              h(
                'button',
                { type: 'button', class: 'button', 'data-do': `copy:${index}`, 'aria-label': words.result.copyOf(fileName(file.path)) },
                words.result.copy,
              ),
              h(
                'button',
                {
                  type: 'button',
                  class: 'button',
                  'data-do': `download:${index}`,
                  'aria-label': words.result.downloadOf(fileName(file.path)),
                },
                words.result.download,
              ),
            ),
            h('pre', { class: 'code', tabindex: '0', role: 'region', 'aria-labelledby': `h.file.${index}`, id: `file.${index}` }),
          ),
        ),
      );
    }
    list.forEach(({ text }, index) => {
      const place = document.getElementById(`file.${index}`) ?? files.querySelectorAll('pre')[index];
      if (place && place.textContent !== text) place.textContent = text;
    });
  }

  function drawLinks(): void {
    if (page.repository === undefined) return;
    const repository = forkOf(page.repository, account.value);
    const external = (href: string, label: string) => h('a', { href, class: 'button', target: '_blank', rel: 'noopener' }, label);
    const lines: Child[] = last.map((file) => {
      const name = fileName(file.path);
      if (isSnippet(file)) return h('p', {}, external(editLink(repository, file.path), words.send.edit(name)));
      const href = newFileLink(repository, file.path, file.text);
      return href ? h('p', {}, external(href, words.send.newFile(name))) : h('p', { class: 'small' }, words.send.tooLong(name));
    });
    const first = last[0];
    if (first && !isSnippet(first)) {
      lines.push(
        last.length > 1 && h('p', { class: 'ask-help' }, words.send.newHelp),
        h('p', {}, external(uploadLink(repository, first.path), words.send.upload)),
        h('p', { class: 'ask-help' }, words.send.uploadHelp),
      );
    }
    fill(links, h('div', {}, lines));
  }
  account.addEventListener('input', drawLinks);

  return {
    element,
    show(projection, remarks, state, empty) {
      const count = (wanted: (remark: Remark) => boolean) => remarks.filter(wanted).length;
      const wrong = count(({ open: asked, severity }) => !asked && severity === 'error');
      const said = words.result.status(
        wrong,
        count(({ open: asked, severity }) => !asked && severity === 'warning'),
        count(({ open: asked }) => asked),
      );
      const text = {
        waiting: words.result.checking,
        unchecked: words.result.notChecked,
        checked: empty ? words.result.nothing : said || words.result.good,
      }[state];
      if (status.textContent !== text) status.textContent = text;
      showRemarks(remarks);
      last = projection.files;
      drawFiles(last);
      send.hidden = last.length === 0;
      drawLinks();
    },
  };
}

function instructions(snippet: Snippet, words: FormWords): string {
  const { paste } = words.send;
  const file = fileName(snippet.path);
  const own = file === `${snippet.under}.yaml`;
  if (snippet.how === 'add') return paste.add(file, snippet.under, own);
  const key = snippet.key ?? '';
  if (snippet.owner !== undefined) return paste.replaceIn(file, snippet.owner, key);
  return snippet.under === key ? paste.replaceTop(file, key) : paste.replaceUnder(file, snippet.under, key);
}
