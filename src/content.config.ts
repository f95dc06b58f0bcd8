import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

// Only the articles: facts are read and checked by src/loader, which reports all errors of all files at once.
const articles = (folder: string) =>
  defineCollection({
    loader: glob({ pattern: '*/{index,en}.mdx', base: `./content/${folder}`, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: z.looseObject({}),
  });

export const collections = { models: articles('models'), techniques: articles('techniques') };
