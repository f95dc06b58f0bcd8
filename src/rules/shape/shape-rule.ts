import { rule, type Contexts, type Problem, type Rule } from '../rule.ts';

/** A rule on what the schema refuses: the schema finds the place, the rule finds the words. */
export const shapeRule = (
  definition: Omit<Rule<'shape'>, 'scope' | 'severity' | 'check'> & { say: (context: Contexts['shape']) => Problem },
): Rule<'shape'> => {
  const { say, ...rest } = definition;
  return rule({
    ...rest,
    scope: 'shape',
    severity: 'error',
    check(context, report) {
      if (context.issue.rule === rest.id) report(context.issue.path, say(context));
    },
  });
};
