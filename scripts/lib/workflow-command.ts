const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** An annotation as GitHub reads it from the log of a workflow. */
export const workflowCommand = (level: 'error' | 'warning' | 'notice', title: string, message: string): string =>
  `::${level} title=${property(title)}::${data(message)}`;

/** Puts an annotation on the page of the run; outside of a workflow it does nothing. */
export function annotate(level: 'error' | 'warning' | 'notice', title: string, message: string): void {
  if (process.env.GITHUB_ACTIONS === 'true') console.log(workflowCommand(level, title, message));
}
