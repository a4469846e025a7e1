import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Some hundred runs of a property take a while where two cores do other work as well.
          testTimeout: 120_000,
          include: [
            '{src,admin,werkstatt,forge,deploy,scripts,server,tools}/**/*.test.ts',
            'tests/*.test.ts',
          ],
          // Use both cores.
          maxWorkers: '100%',
          // Loading the same modules anew for each file took longer than most tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          // Modules and parsed pages are shared: they are read, and no test changes them.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file has a browser of its own, which waits for the tests as they wait for it.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'robust',
          include: ['tests/{publish,mutation}/**/*.test.ts'],
          testTimeout: 120_000,
          // They mostly start processes; more at once would only slow each other down.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'canary',
          include: ['tests/canary/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'demo',
          include: ['tests/demo/**/*.test.ts'],
          globalSetup: ['tests/demo/setup.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          globalSetup: ['tests/deploy/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // They share the servers, and work of others would slow the answers they time.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'redaktion',
          include: ['tests/redaktion/**/*.test.ts'],
          globalSetup: ['tests/redaktion/setup.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          expect: { poll: { timeout: 240_000 } },
          // Each file has a Werkstatt and a browser of its own, which mostly wait for one another.
          maxWorkers: 2,
        },
      },
    ],
  },
});
