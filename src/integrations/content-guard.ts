import type { AstroIntegration } from 'astro';
import { formatFinding } from '../loader/finding.ts';
import { loadContent } from './content.ts';

/**
 * Checks all content before anything of it is compiled: an article that is refused is never executed,
 * and with a single finding nothing is built. While developing, findings are printed and the pages show them.
 */
export function contentGuard(): AstroIntegration {
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { findings } = await loadContent(config.root);
        if (findings.length === 0) return;
        for (const finding of findings) logger.error(formatFinding(finding));
        if (command === 'build') {
          throw new Error(`${findings.length} problems in the content; nothing was built. Run “npm run check” for the list.`);
        }
      },
    },
  };
}
