import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** What `npm test` reads after the tests have run. */
export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  /** One line per test that did not run: file, name and the reason given. */
  readonly skipped: readonly string[];
  /** What was tried at random or many times, as the names of the tests say it: how often, and from which seed. */
  readonly repeated: readonly string[];
}

/**
 * Counts tests for `npm test`. A file that does not load and an error nobody caught count as one failed test each,
 * because the tests behind them did not speak.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const place = process.env['XIANFENG_TEST_SUMMARY'];
    if (place !== undefined) writeFileSync(place, JSON.stringify(summaryOf(modules, unhandledErrors.length)));
  }
}

function summaryOf(modules: readonly TestModule[], unhandledErrors: number): TestSummary {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const unloaded = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
  const skipped = tests.flatMap((test) => {
    const result = test.result();
    if (result.state === 'passed' || result.state === 'failed') return [];
    const reason = result.state === 'skipped' ? (result.note ?? 'no reason given') : 'not run';
    return [`${test.module.relativeModuleId} > ${test.fullName}: ${reason}`];
  });
  const repeated = tests.filter(({ name }) => /\bseeds?\b|\btimes kill -9\b/.test(name)).map(({ name }) => name);
  return { passed: count('passed'), failed: count('failed') + unloaded + unhandledErrors, skipped, repeated };
}
