// Imported before any schema: pages forbid programs made at run time, which the validator would else try.
import * as z from 'zod';

z.config({ jitless: true });
