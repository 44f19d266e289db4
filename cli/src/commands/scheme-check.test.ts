import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

const broken = (name: string) => fileURLToPath(new URL(`../../../schemes/broken/${name}.yaml`, import.meta.url));

function schemeCheck(...words: readonly string[]) {
  return runCommand(['scheme-check', ...words]);
}

test('a built-in scheme has advice and no errors, and may be adopted', async () => {
  const { code, out } = await schemeCheck('county-star');
  expect(code).toBe(0);
  expect(out).toContain('“季度之星人选”的名额为 5%，不足 20 人的支部一个名额也没有。');
  expect(out).toMatch(/错误 0 处，提示 \d+ 处。\n$/);
});

test('an error names its place, its clauses and its cure, and ends with 1', async () => {
  const { code, out } = await schemeCheck(broken('bands-leave-a-gap'));
  expect(code).toBe(1);
  expect(out).toContain(
    '错误  rating.stars[1].to（二）：95.01 到 95.99 分落在“4 星”和“5 星”之间，没有档。把“4 星”写成 90 分及以上、不满 96 分；或在两档之间补一行。',
  );
});

test('two rules that both hold are named with both clauses', async () => {
  const { out } = await schemeCheck(broken('stars-by-item-and-by-total'), '--json');
  const [finding] = JSON.parse(out).findings;
  expect(finding).toMatchObject({ code: 'rules.both-hold', severity: 'error', clauses: ['item-stars', 'stars'] });
});

test('what may not give points is refused with the reason', async () => {
  const { code, out } = await schemeCheck(broken('points-for-installing'), '--english');
  expect(code).toBe(1);
  expect(out).toContain('installing, registering or logging in, which must not give points');
});

test('a file that is no scheme is a finding, not a crash', async () => {
  const { code, out } = await schemeCheck('nowhere', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    scheme: null,
    errors: 1,
    findings: [{ code: 'scheme.unknown', severity: 'error' }],
  });
});

test('another reading that breaks what hangs on the number it changes is told with its cause', async () => {
  const { code, out } = await schemeCheck(broken('reading-with-other-periods'));
  expect(code).toBe(1);
  expect(out).toContain(
    '错误  readings.by-quarter.parts.total.terms：各项的周期须相同：mean 是全年一个数，good 是每季度一个数。',
  );
});
