import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import yml from 'eslint-plugin-yml';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'shots/', '.cache/', 'package-lock.json'] },
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [js.configs.recommended, ...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
      'no-undef': 'off',
    },
  },
  ...astro.configs['flat/recommended'],
  // Rules about meaning; layout is Prettier's.
  ...[...yml.configs['flat/standard'], ...yml.configs['flat/prettier']].map((config) => ({ ...config, files: ['**/*.{yaml,yml}'] })),
  {
    files: ['**/*.{yaml,yml}'],
    rules: {
      'yml/plain-scalar': 'off',
      'yml/no-empty-mapping-value': 'off',
      'yml/block-mapping': 'off',
      'yml/block-sequence': 'off',
      'yml/block-mapping-colon-indicator-newline': 'off',
    },
  },
  // Articles (.mdx) are linted by `npm run check`, which knows what they may hold.
);
