import * as z from 'zod';
import { bilingual, line, slug } from './primitives.ts';

/** Places where a rule does not hold, each with the reason. */
export const exceptionsInput = z.strictObject({
  exceptions: z.array(
    z.strictObject({
      /** Id of the rule. */
      rule: slug,
      /** File or folder below the root of the project. */
      file: line,
      /** Place in the data, as the check prints it; without it, the exception covers the file. */
      field: line.optional(),
      reason: bilingual,
    }),
  ),
});

/** One exception, as validated. */
export type Exception = z.output<typeof exceptionsInput>['exceptions'][number];
