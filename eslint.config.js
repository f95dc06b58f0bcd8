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
  ...yml.configs['flat/standard'].map((config) => ({ ...config, files: ['**/*.{yaml,yml}'] })),
  {
    files: ['**/*.{yaml,yml}'],
    // Prettier decides on layout; these rules are about meaning.
    rules: {
      'yml/indent': 'off',
      'yml/quotes': 'off',
      'yml/flow-mapping-curly-spacing': 'off',
      'yml/flow-sequence-bracket-spacing': 'off',
      'yml/spaced-comment': 'off',
      'yml/plain-scalar': 'off',
      'yml/block-sequence': 'off',
      'yml/block-mapping': 'off',
      'yml/no-empty-mapping-value': 'off',
    },
  },
  // Articles (.mdx) are linted by `npm run check`, which knows what they may hold.
);
