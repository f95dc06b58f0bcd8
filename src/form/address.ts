import type { Answers } from './state.ts';

/** What an address of the page asks for: a form, the choice of a fact of an entry, or nothing. */
export type Wanted =
  | { form: 'model' }
  | { form: 'checkpoint'; entry: string }
  | { form: 'fact'; entry: string; field: string }
  | { form: 'choose'; entry: string }
  | undefined;

const LONGEST = 200;

/** What the query of an address asks for; whatever makes no sense asks for nothing. Whether the entry exists is seen later. */
export function wantedBy(query: string): Wanted {
  const parameters = new URLSearchParams(query);
  const part = (name: string) => {
    const value = parameters.get(name)?.trim() ?? '';
    return /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(value) && value.length <= LONGEST ? value : '';
  };
  const [entry, field, made] = [part('entry'), part('field'), part('new')];
  if (made === 'model') return { form: 'model' };
  if (!entry) return parameters.has('entry') ? { form: 'choose', entry: '' } : undefined;
  if (made === 'checkpoint') return { form: 'checkpoint', entry };
  return field ? { form: 'fact', entry, field } : { form: 'choose', entry };
}

/** The query that asks for a form. */
export function queryFor(wanted: { form: Answers['form'] | 'choose'; entry?: string; field?: string }): string {
  switch (wanted.form) {
    case 'model':
      return '?new=model';
    case 'checkpoint':
      return `?new=checkpoint&entry=${wanted.entry ?? ''}`;
    case 'fact':
      return `?entry=${wanted.entry ?? ''}&field=${wanted.field ?? ''}`;
    default:
      return `?entry=${wanted.entry ?? ''}`;
  }
}
