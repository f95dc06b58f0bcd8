import { data, property } from '../../src/rules/format.ts';

/** Puts an error on the page of the workflow run; outside of one it does nothing. */
export function annotateError(title: string, message: string): void {
  if (process.env.GITHUB_ACTIONS === 'true') console.log(`::error title=${property(title)}::${data(message)}`);
}
