import type { CompareWords } from '../../i18n/compare.ts';
import { EXPORT_FORMATS, exported, MEDIA_TYPES, type ExportFormat, type ExportTable } from '../../table/export.ts';

const LABELS: Record<ExportFormat, string> = { csv: 'CSV', tsv: 'TSV', md: 'Markdown', json: 'JSON' };

function save(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Buttons that copy or save the table that is on the screen.
 * @param place element that the buttons go into
 * @param table makes the table at the time of the click; where that fails, the reader is told
 * @param name beginning of the name of saved files
 */
export function enableExport(place: HTMLElement, words: CompareWords, table: () => Promise<ExportTable>, name: () => string): void {
  const status = document.createElement('span');
  status.className = 'small quiet';
  status.setAttribute('role', 'status');
  const button = (text: string, label: string, act: (made: ExportTable) => Promise<void> | void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = text;
    if (label !== text) element.setAttribute('aria-label', label);
    element.addEventListener('click', async () => {
      status.textContent = '';
      try {
        await act(await table());
      } catch {
        status.textContent = words.exportFailed;
      }
    });
    return element;
  };
  const copy = button(words.copy, words.copy, async (made) => {
    const text = exported(made, 'md', words.sources);
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = words.copied;
    } catch {
      // Without the clipboard the file says the same.
      save(text, `${name()}.md`, MEDIA_TYPES.md);
    }
  });
  const saves = EXPORT_FORMATS.map((format) =>
    button(LABELS[format], `${words.download} ${LABELS[format]}`, (made) =>
      save(exported(made, format, words.sources), `${name()}.${format}`, MEDIA_TYPES[format]),
    ),
  );
  place.classList.add('export');
  place.replaceChildren(copy, ...saves, status);
}
