/** At most so many stand side by side: more do not fit on a screen. */
export const MOST = 4;

/** What a comparison shows. */
export interface CompareState {
  /** Ids of models or checkpoints, in the order of the columns. */
  subjects: readonly string[];
  /** Only rows in which the subjects differ. */
  differences: boolean;
  /** Figures of parts of benchmarks too. */
  parts: boolean;
}

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** Ids from text that somebody may have typed: no repetition, at most four, nothing that is no id. */
export function readSubjects(text: string): string[] {
  return [...new Set(text.split(/[,\s]+/).filter((id) => ID.test(id)))].slice(0, MOST);
}

/**
 * Reads the state from the query part of an address; never throws, and leaves out what is malformed.
 * @param search `?m=belle,billa&only=differences`; `m` may be given several times, as a plain form does
 */
export function parseCompare(search: string): CompareState {
  const parameters = new URLSearchParams(search);
  const shown = new Set((parameters.get('show') ?? '').split(','));
  return {
    subjects: readSubjects(parameters.getAll('m').join(',')),
    differences: parameters.get('only') === 'differences',
    parts: shown.has('parts'),
  };
}

/** The query part of the address for a state, defaults left out; `parseCompare` of it gives the same state. */
export function formatCompare({ subjects, differences, parts }: CompareState): string {
  const pairs = [
    ...(subjects.length > 0 ? [`m=${subjects.join(',')}`] : []),
    ...(differences ? ['only=differences'] : []),
    ...(parts ? ['show=parts'] : []),
  ];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** The state with a further column; unchanged where it is there already or the table is full. */
export const withSubject = (state: CompareState, id: string): CompareState =>
  state.subjects.includes(id) || state.subjects.length >= MOST ? state : { ...state, subjects: [...state.subjects, id] };

/** The state without a column. */
export const withoutSubject = (state: CompareState, id: string): CompareState => ({
  ...state,
  subjects: state.subjects.filter((one) => one !== id),
});
