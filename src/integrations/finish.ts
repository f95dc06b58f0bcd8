import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchNames, searchRecords } from '../domain/search-records.ts';
import { compressFolder } from './compress.ts';
import { lastContent } from './content.ts';
import { writeSearchIndex } from './search-index.ts';
import { robotsFor, sitemapOf } from './sitemap.ts';

async function readPages(folder: string): Promise<{ path: string; content: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({ path: file.slice(folder.length).replaceAll('\\', '/'), content: await readFile(file, 'utf8') })),
  );
}

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json', css: 'text/css' };

/** What is done to the built pages: English 404, sitemap, search index, compressed copies. While developing, search uses the last build. */
export function finish(): AstroIntegration {
  let site = '';
  let base = '/';
  let root: URL;
  let out: URL;
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ root, outDir: out } = config);
        site = config.site ?? '';
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        const prefix = `${base.replace(/\/$/, '')}/pagefind/`;
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!path.startsWith(prefix) || path.includes('..')) return next();
          const file = new URL(`pagefind/${path.slice(prefix.length)}`, out);
          readFile(file).then(
            (data) => {
              response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
              response.end(data);
            },
            () => {
              response.statusCode = 404;
              response.end();
            },
          );
          return undefined;
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // Static hosts look for 404.html in the folder of the missing page; Astro writes one only at the root.
        await rename(join(folder, 'en/404/index.html'), join(folder, 'en/404.html'));
        await rm(join(folder, 'en/404'), { recursive: true });

        const pages = await readPages(folder);
        const paths = pages.map(({ path }) => path).filter((path) => path.endsWith('index.html'));
        await writeFile(join(folder, 'sitemap.xml'), sitemapOf(paths, site, base));
        await writeFile(join(folder, 'robots.txt'), robotsFor(site, base));

        const { atlas } = await lastContent(root);
        for (const language of ['zh', 'en'] as const) {
          const target = join(folder, 'pagefind', language);
          await mkdir(target, { recursive: true });
          const count = await writeSearchIndex(pages, searchRecords(atlas, language), language, target, base);
          await writeFile(join(target, 'names.json'), JSON.stringify(searchNames(atlas, language)));
          logger.info(`search index (${language}): ${count} pages and records`);
        }
        const saved = await compressFolder(folder);
        logger.info(`compressed copies of ${saved} files`);
      },
    },
  };
}
