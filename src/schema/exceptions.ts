import * as z from 'zod';
import { bilingual, line, slug } from './primitives.ts';

/** One place where a rule does not hold, with the reason. */
export const exception = z.strictObject({
  /** Id of the rule. */
  rule: slug,
  /** File or folder below the root of the project. */
  file: line,
  /** Place in the data, as the check prints it; without it, the exception covers the file. */
  field: line.optional(),
  reason: bilingual,
});

/** Places where a rule does not hold. */
export const exceptionsInput = z.strictObject({ exceptions: z.array(exception) });

/** One exception, as validated. */
export type Exception = z.output<typeof exception>;
