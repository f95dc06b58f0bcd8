import type { APIRoute } from 'astro';
import { vocabularyFile } from '../../data/llama-vocabulary.ts';

/** LLaMA's vocabulary, which `/tokenizers/` loads when somebody asks for it; for that page alone. */
export const GET: APIRoute = () => new Response(vocabularyFile, { headers: { 'content-type': 'application/json; charset=utf-8' } });
