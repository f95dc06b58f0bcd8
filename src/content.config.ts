import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { frontMatterSchema } from './docs/json-schema.ts';

// Only the articles: facts are read and checked by src/loader, which reports all errors of all files at once.
// What editors show about front matter goes with the schema as its description; nothing is checked by it here.
const articles = (folder: string, kind: 'model' | 'technique') =>
  defineCollection({
    loader: glob({ pattern: '*/{index,en}.mdx', base: `./content/${folder}`, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: z.looseObject({}).meta(frontMatterSchema(kind)),
  });

export const collections = { models: articles('models', 'model'), techniques: articles('techniques', 'technique') };
