import { defineConfig } from 'vitest/config';

// “quick” needs nothing but the sources; “site” needs the built site, “browser” a browser as well.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Vitest leaves one processor free, which on a machine of two is half of it.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
