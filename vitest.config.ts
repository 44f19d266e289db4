import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Long runs repeat the same tests at their full counts; each suite bounds its own work.
const hour = 3_600_000;
const isLong = process.env['XIANFENG_LONG'] === '1';
const databaseSetup = './store/src/testing/global-setup.ts';

const exclude = ['**/node_modules/**', '**/dist/**', '**/data/**', '**/.cache/**', 'tools/fixtures/**'];
// Twenty-four thousand requests take three minutes, the game of who can say who gave what one, and the rest of these a quarter
// to half a minute each; CI makes and plays them all.
const long = [
  ...['matrix/matrix', 'linkage/linkage', 'two-at-once/two-at-once', 'session/attacks', 'histories/*histories'],
  ...['operator/kill', 'operator/export-evidence', 'src/agreement'],
];
if (process.env['XIANFENG_SHORT'] === '1') exclude.push(...long.map((name) => `**/${name}.test.ts`));

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'beside',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude,
          testTimeout: isLong ? hour : 120_000,
          hookTimeout: 120_000,
          // Test files of a worker share what they import: no module keeps what a test could leave behind, and loading
          // everything anew took a fifth of the time.
          isolate: false,
          globalSetup: existsSync(databaseSetup) ? [databaseSetup] : [],
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['e2e/**/*.spec.ts'],
          exclude,
          globalSetup: ['./e2e/src/prepare-demo.ts'],
          setupFiles: ['./e2e/src/tell-failures.ts'],
          testTimeout: isLong ? hour : 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
