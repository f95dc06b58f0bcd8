import type { Recipes } from '../schema/recipe.ts';
import { atlas } from './atlas.ts';

const bySlug: ReadonlyMap<string, Recipes> = new Map(atlas.recipes.map((recipes) => [recipes.slug, recipes]));

/** How to get the checkpoints of a model running; nothing for a model that has no such file. @param slug of the model */
export const recipesOf = (slug: string): Recipes | undefined => bySlug.get(slug);
