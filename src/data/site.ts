/** Where the source of the site is kept; contributions go there. */
export const REPOSITORY = import.meta.env.PUBLIC_REPOSITORY_URL || 'https://github.com/chinese-llama-atlas/chinese-llama-atlas';
