import * as z from 'zod';
import { checkpointInput } from '../schema/checkpoint.ts';
import { modelInput } from '../schema/model.ts';

const anything = z.unknown().optional();

/**
 * An entry as it once was, as far as its facts go: what is no fact (links, aliases, addresses of sources …) may have had another form,
 * and keys that there are no more are passed over. Facts must fit the present schema, or they cannot be compared.
 */
export const pastEntry = z.object({
  ...modelInput.shape,
  name: anything,
  aliases: anything,
  chart: anything,
  links: anything,
  unverified: anything,
  sources: z.record(z.string(), z.looseObject({ url: z.string().optional() })),
  checkpoints: z.array(z.object({ ...checkpointInput.shape, name: anything, aliases: anything, links: anything })),
});
