/**
 * `npm test`: every check in order, one line per step, the tests last. The last line counts steps and tests.
 * With `--whole`, as CI has it, every story in the browser is told; without it the one that most people walk through. With
 * `--long` the random suites run at their full counts too.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasChineseFont } from './chinese-font.ts';
import { bringChineseFont, ensureChromium } from './chromium.ts';
import { type CommandResult, root, runCommand } from './run-command.ts';
import type { TestSummary } from './test-reporter.ts';

/**
 * What is tried after each change, in ten minutes: the tests beside the code but for those that take minutes
 * (`vitest.config.ts`), and this story.
 */
const shortRun = ['.test.', '02-try-it'];

let passed = 0;
let failed = 0;

const isLong = process.argv.includes('--long');
const isWhole = isLong || process.argv.includes('--whole');
if (isLong) process.env['XIANFENG_LONG'] = '1';
if (!isWhole) process.env['XIANFENG_SHORT'] = '1';

interface Outcome extends CommandResult {
  /** Worth a word even when all went well. */
  readonly note?: string;
}

/** Runs one step and says in one line how it went; what went wrong follows it. */
function step(name: string, check: () => Outcome): void {
  const startedAt = performance.now();
  const { ok, output, note } = check();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)${ok && note !== undefined ? `: ${note}` : ''}`);
  if (!ok) console.log(output.replace(/^/gm, '        '));
  passed += ok ? 1 : 0;
  failed += ok ? 0 : 1;
}

function program(name: string, ...args: string[]) {
  return () => runCommand(join(root, 'node_modules/.bin', name), args);
}

function script(place: string) {
  return () => runCommand(process.execPath, [join(root, place)]);
}

function findBrowser(): Outcome {
  try {
    const { place, way } = ensureChromium();
    process.env['XIANFENG_CHROMIUM'] = place;
    const reasons = hasChineseFont(place) ? [] : bringChineseFont();
    if (!hasChineseFont(place)) {
      const words = 'The browser has no Chinese font. Debian: apt-get install fonts-noto-cjk';
      return { ok: false, output: [words, ...reasons].join('\n') };
    }
    return { ok: true, output: '', note: `${place}, ${way}` };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

/** The tests speak for themselves on the console; their count comes back in a file. */
function runTests(): TestSummary {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-test-'));
  const place = join(folder, 'summary.json');
  try {
    const reporters = ['--reporter=default', `--reporter=${join(import.meta.dirname, 'test-reporter.ts')}`];
    const run = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', ...(isWhole ? [] : shortRun), ...reporters], {
      cwd: root,
      env: { ...process.env, XIANFENG_TEST_SUMMARY: place },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const summary = JSON.parse(readFileSync(place, 'utf8')) as TestSummary;
    // A run that ends badly without a failed test (a tear-down that throws, say) must not pass.
    return run.status === 0 || summary.failed > 0 ? summary : { ...summary, failed: 1 };
  } catch (error) {
    console.log(`FAILED  the tests could not be run: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: [], repeated: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

step('types', script('tools/src/types.ts'));
step('lint', program('oxlint', '--type-aware', '--deny-warnings'));
step('format', program('biome', 'format', '.'));
step('unused code', program('knip', '--no-config-hints'));
step('pages build', script('cli/bin/build-web.mjs'));
step('page sizes', () => {
  const { ok, output } = program('size-limit')();
  return { ok, output, note: `\n${output.trimEnd()}` };
});
step('browser', findBrowser);

const tests = runTests();
passed += tests.passed;
failed += tests.failed;
if (tests.repeated.length > 0) console.log(`Repeated:\n${tests.repeated.map((line) => `  ${line}`).join('\n')}`);
if (tests.skipped.length > 0) console.log(`Not run, and why:\n${tests.skipped.map((line) => `  ${line}`).join('\n')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
