import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Some hundred runs of a property take a while where two cores do other work as well.
          testTimeout: 30_000,
          include: ['{src,admin,werkstatt,forge,deploy,scripts}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser and two cores: files take turns.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'demo',
          include: ['tests/demo/**/*.test.ts'],
          globalSetup: ['tests/demo/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'redaktion',
          include: ['tests/redaktion/**/*.test.ts'],
          globalSetup: ['tests/redaktion/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a Werkstatt and a browser of its own, which mostly wait for one another.
          maxWorkers: 2,
        },
      },
    ],
  },
});
