import type { COMMERCIAL } from '../schema/checkpoint.ts';
import type { Text } from '../schema/primitives.ts';

/** Whether commercial use is allowed. */
export type Verdict = (typeof COMMERCIAL)[number];

/**
 * What well-known licences say on commercial use. Those that only ask for notices are a plain yes; those that bind what one passes
 * on to the same terms, or set limits of their own, are conditional.
 * Sources: the texts of the licences (Apache-2.0 §2–4, MIT, GPL-3.0 §4–6, ODC-By §2, CC BY 4.0 §2, CC BY-NC 4.0 §2, Llama 2 §2, Llama 3 §2).
 */
const KNOWN: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:apache-2\.0|apache license 2\.0|mit|bsd-[23]-clause|odc-by(?:-1\.0)?|cc-by-4\.0|cc0-1\.0)$/i, 'yes'],
  [/^(?:gpl(?:-3\.0|v3)?|agpl(?:-3\.0)?|lgpl(?:-3\.0)?|cc-by-sa-4\.0)$/i, 'conditional'],
  [/^(?:meta )?llama [23] community license$/i, 'conditional'],
  [/^cc-by-nc(?:-sa|-nd)?-4\.0$/i, 'no'],
];

/**
 * What the name of a licence says on commercial use; nothing for a text that is no such name.
 * A remark in brackets after the name changes nothing: `Apache-2.0 (LICENSE file)`.
 */
export function verdictOfName(text: Text): Verdict | undefined {
  const name = (typeof text === 'string' ? text : text.en).replace(/\s*\([^()]*\)$/, '').trim();
  return KNOWN.find(([pattern]) => pattern.test(name))?.[1];
}
