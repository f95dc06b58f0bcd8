/** One line of the nested list, as the filter sees it. */
export interface KinRow {
  /** Position of the row above it in the nesting; −1 at the root. */
  parent: number;
  section: string;
  organisations: readonly string[];
  /** Positions of the other rows that it comes from. */
  further: readonly number[];
  /** How many things the line stands for; 0 for what is only there to hang others on, such as a base model. */
  count: number;
}

/** What the reader chose; an empty choice is no condition. */
export interface KinChoice {
  base: readonly string[];
  org: string;
}

/**
 * The rows that satisfy a choice, with all that they come from. Without a choice every row is shown.
 * @param rows parents before children
 * @returns for each row whether it is shown, and how many things match
 */
export function rowsShown(rows: readonly KinRow[], { base, org }: KinChoice): { shown: boolean[]; hits: number } {
  const free = base.length === 0 && org === '';
  const shown = rows.map(() => free);
  let hits = 0;
  const show = (index: number): void => {
    const row = rows[index];
    if (!row || shown[index]) return;
    shown[index] = true;
    show(row.parent);
    row.further.forEach(show);
  };
  rows.forEach(({ section, organisations, count }, index) => {
    if (base.length > 0 && !base.includes(section)) return;
    if (count === 0 || (org !== '' && !organisations.includes(org))) return;
    hits += count;
    show(index);
  });
  return { shown, hits };
}

/**
 * The choice that an address holds; what the page does not offer is left out.
 * @param search the query of the address, with or without its question mark
 */
export function readChoice(search: string, offered: { base: readonly string[]; org: readonly string[] }): KinChoice {
  const parameters = new URLSearchParams(search);
  const asked = (parameters.get('base') ?? '').split(',');
  const org = parameters.get('org') ?? '';
  return { base: offered.base.filter((one) => asked.includes(one)), org: offered.org.includes(org) ? org : '' };
}

/** The query for a choice, empty for none. */
export function writeChoice({ base, org }: KinChoice): string {
  const pairs = [...(base.length > 0 ? [`base=${base.join(',')}`] : []), ...(org ? [`org=${encodeURIComponent(org)}`] : [])];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
