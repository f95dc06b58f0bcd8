/** One place that a value stands in: the address of the source at its line, and how to call it. */
export interface Evidence {
  href: string;
  /** What a reader is told of the source: publisher or title, and the place. */
  name: string;
  /** Whether a program found the value there. */
  checked?: true;
}

/** Another value that some source gives. */
export interface Other {
  text: string;
  evidence: readonly number[];
  note?: string;
}

/** One value of a cell, with its evidence as positions in the list of the model. */
export interface Value {
  text: string;
  evidence: readonly number[];
  /** Number of checkpoints with this value, where there are several values. */
  count?: number;
  /** No value but a word on where to read on. */
  onward?: true;
  /** Nobody says, or it does not apply. */
  absent?: true;
  computed?: string;
  note?: string;
  others?: readonly Other[];
}

/** All that a field says of a subject. */
export interface Cell {
  values: readonly Value[];
  /** Where the page of the model shows the fact. */
  href: string;
}

/** A model, or one of its checkpoints: a column of a comparison. */
export interface Subject {
  id: string;
  name: string;
  /** The model, where the subject is one of its checkpoints. */
  of?: string;
  href: string;
  /** Ids of the base models that it descends from. */
  roots: readonly string[];
  cells: Readonly<Record<string, Cell>>;
}

/** A figure of a checkpoint in one comparability group. */
export interface Figure {
  group: string;
  checkpoint: string;
  /** The checkpoint as the evaluation calls it. */
  name: string;
  value: number;
  text: string;
  evidence: readonly number[];
}

/** One evaluation, as far as groups of it are here. */
export interface RunInfo {
  id: string;
  title: string;
  /** Who tested, with what in common to all columns. */
  about: string;
  href: string;
  note?: string;
}

/** A comparability group: one column of an evaluation. */
export interface GroupInfo {
  id: string;
  run: string;
  label: string;
  /** Whether it is about the whole of a benchmark. */
  whole: boolean;
  better: 'higher' | 'lower';
  /** Ends of the scale on which its figures are drawn. */
  min: number;
  max: number;
  chance?: number;
  /** Figures of base models in the same group. */
  bases: readonly { id: string; name: string; value: number }[];
}

/** Everything that a comparison shows of one model and its checkpoints in one language. */
export interface ModelSheet {
  slug: string;
  /** Classes and outline of its mark. */
  hue: string;
  mark: string;
  /** The model itself first. */
  subjects: readonly Subject[];
  evidence: readonly Evidence[];
  runs: readonly RunInfo[];
  groups: readonly GroupInfo[];
  figures: readonly Figure[];
}

/** What belongs to no model: the rows in their order. */
export interface RowInfo {
  id: string;
  section: string;
  label: string;
  numeric: boolean;
}
