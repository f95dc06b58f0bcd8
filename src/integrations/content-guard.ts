import type { AstroIntegration } from 'astro';
import { formatLine } from '../rules/format.ts';
import { loadContent } from './content.ts';

/**
 * Checks all content before anything of it is compiled: an article that is refused is never executed,
 * and with a single error nothing is built. While developing, findings are printed and the pages show them.
 */
export function contentGuard(): AstroIntegration {
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { findings } = await loadContent(config.root);
        const errors = findings.filter(({ severity }) => severity === 'error');
        // Astro ends the process on an error at once; waiting for the write keeps a long list whole.
        const list = errors.map((finding) => `${formatLine(finding)}\n`).join('');
        await new Promise((written) => process.stderr.write(list, written));
        if (command === 'build' && errors.length > 0) {
          throw new Error(`${errors.length} problems in the content; nothing was built. Run “npm run check” for the list.`);
        }
      },
    },
  };
}
