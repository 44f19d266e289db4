import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

// Every test starts the real program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const program = fileURLToPath(new URL('../../bin/xianfeng.mjs', import.meta.url));
const broken = (name: string) => fileURLToPath(new URL(`../../../schemes/broken/${name}.yaml`, import.meta.url));

function schemeCheck(...words: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [program, 'scheme-check', ...words]);
  return { status, out: stdout.toString('utf8') };
}

test('a built-in scheme has advice and no errors, and may be adopted', () => {
  const { status, out } = schemeCheck('county-star');
  expect(status).toBe(0);
  expect(out).toContain('“季度之星人选”的名额为 5%，不足 20 人的支部一个名额也没有。');
  expect(out).toMatch(/错误 0 处，提示 \d+ 处。\n$/);
});

test('an error names its place, its clauses and its cure, and ends with 1', () => {
  const { status, out } = schemeCheck(broken('bands-leave-a-gap'));
  expect(status).toBe(1);
  expect(out).toContain(
    '错误  rating.stars[1].to（二）：95.01 到 95.99 分落在“4 星”和“5 星”之间，没有档。把“4 星”写成 90 分及以上、不满 96 分；或在两档之间补一行。',
  );
});

test('two rules that both hold are named with both clauses', () => {
  const { out } = schemeCheck(broken('stars-by-item-and-by-total'), '--json');
  const [finding] = JSON.parse(out).findings;
  expect(finding).toMatchObject({ code: 'rules.both-hold', severity: 'error', clauses: ['item-stars', 'stars'] });
});

test('what may not give points is refused with the reason', () => {
  const { status, out } = schemeCheck(broken('points-for-installing'), '--english');
  expect(status).toBe(1);
  expect(out).toContain('installing, registering or logging in, which must not give points');
});

test('a file that is no scheme is a finding, not a crash', () => {
  const { status, out } = schemeCheck('nowhere', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    scheme: null,
    errors: 1,
    findings: [{ code: 'scheme.unknown', severity: 'error' }],
  });
});
