import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentGuard } from './src/integrations/content-guard.ts';
import { finish } from './src/integrations/finish.ts';
import { ruleExamples } from './src/integrations/rule-examples.ts';

// Where the site will stand. Both come from the environment so that one source serves any host and any sub-path.
const site = process.env.SITE_URL || 'http://localhost:4321';
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR || './dist',
  cacheDir: process.env.CACHE_DIR || './node_modules/.astro',
  output: 'static',
  trailingSlash: 'always',
  // White space as in JSX: a line break in a template is none in the page, which Chinese text would show as a gap.
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Writes what the Astro extension of an editor needs to explain front matter, to .astro/.
  experimental: { contentIntellisense: true },
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  integrations: [contentGuard(), mdx(), finish()],
  vite: {
    plugins: [tailwindcss(), ruleExamples()],
    // The page's content security policy allows no inlined script, so no script may be inlined.
    build: { assetsInlineLimit: 0 },
  },
});
