/** What a reader reports: the fact as the page shows it. */
export interface ReportedFact {
  /** Where it stands on the page, in words: “Checkpoints › BiLLa-7B-LLM › Vocabulary”. */
  field: string;
  value: string;
  /** Id on the page at or near the fact. */
  anchor?: string | undefined;
}

/** Name of the issue form for a wrong fact, below `.github/ISSUE_TEMPLATE/`. */
export const REPORT_FORM = 'wrong-fact.yml';
/** GitHub refuses addresses of more than about 8,000 bytes, and a Chinese character takes nine. */
const MOST = { field: 150, value: 400 };

function cut(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/**
 * Address of the form for reporting an error in an entry, with entry and page filled in.
 * @param repository address without a slash at the end
 */
export const entryReport = (repository: string, entry: string, page: string): string =>
  `${repository}/issues/new?${new URLSearchParams({ template: REPORT_FORM, title: `${entry}: `, entry, page })}`;

/** The same form with field and value filled in too; an address that leads to no form stays as it is. */
export function factReport(address: string, { field, value, anchor }: ReportedFact): string {
  const url = new URL(address);
  const { searchParams: filled } = url;
  if (!filled.has('template')) return address;
  const name = cut(field, MOST.field);
  filled.set('title', `${filled.get('title')}${name}`);
  if (anchor) filled.set('page', `${filled.get('page')}#${anchor}`);
  filled.set('field', name);
  filled.set('current', cut(value, MOST.value));
  return url.href;
}
