/** Key for sorting: a number, a text, or nothing where the value is not known. */
export type SortKey = number | string | null;

/** What one checkpoint contributes to the row that shows it: the boxes it lies in, by facet. */
export type Item = Readonly<Record<string, readonly string[]>>;

/** A row of the table as the script sees it. */
export interface Row {
  id: string;
  /** Names and aliases in lower case, for the text filter. */
  text: string;
  /** One for a checkpoint; one per checkpoint for a model. */
  items: readonly Item[];
  /** Lowest and highest key by field; equal for a checkpoint. */
  keys: Readonly<Record<string, readonly [SortKey, SortKey]>>;
}

/** Everything the script needs to filter and sort the table that the build has written. */
export interface TableData {
  /** Facets with their boxes in order. */
  facets: readonly { id: string; boxes: readonly string[] }[];
  /** Columns that can be sorted and chosen. */
  columns: readonly { id: string; shown: boolean }[];
  rows: readonly Row[];
}
