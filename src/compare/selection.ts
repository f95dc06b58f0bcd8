import { MOST, readSubjects } from './state.ts';

/** What a reader has selected for comparison, as it is kept: ids joined by commas. Never throws; what is malformed is left out. */
export const readSelection = (kept: string | null): readonly string[] => readSubjects(kept ?? '');

/** The selection with an id in or out; unchanged where it is full. */
export function select(selection: readonly string[], id: string, on: boolean): readonly string[] {
  if (!on) return selection.filter((one) => one !== id);
  return selection.includes(id) || selection.length >= MOST ? selection : [...selection, id];
}

/** Whether nothing further can be selected. */
export const isFull = (selection: readonly string[]): boolean => selection.length >= MOST;
