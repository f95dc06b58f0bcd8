import type { FormPage } from '../../form/page.ts';

/** What a control says the answer is now: its text, a word while its box is ticked, or the words of all boxes in the order of the form. */
export function typed(
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  before: unknown,
  { questions }: Pick<FormPage, 'questions'>,
): unknown {
  const { word, member, flag } = control.dataset;
  const on = control instanceof HTMLInputElement && control.checked;
  if (word !== undefined) return on ? word : '';
  if (flag !== undefined) return on;
  if (member === undefined) return control.value;
  const order = Object.values(questions).flatMap(({ choices = [] }) => choices.map(({ value }) => value));
  const chosen = before as string[];
  return (on ? [...chosen, member] : chosen.filter((one) => one !== member)).sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
