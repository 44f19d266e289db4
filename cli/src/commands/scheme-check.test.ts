import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { type Examples, writeSchemeWith } from '../testing/written-scheme.ts';

const broken = (name: string) => fileURLToPath(new URL(`../../../schemes/broken/${name}.yaml`, import.meta.url));

function schemeCheck(...words: readonly string[]) {
  return runCommand(['scheme-check', ...words]);
}

test('a built-in scheme has advice and no errors, and may be adopted', async () => {
  const { code, out } = await schemeCheck('county-star');
  expect(code).toBe(0);
  expect(out).toContain('“季度之星人选”的名额为 5%，不足 20 人的支部一个名额也没有。');
  expect(out).toMatch(/错误 0 处，提示 \d+ 处。\n算例 \d+ 例，相符 \d+ 例。\n$/);
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

const agreeing: Examples = {
  scheme: 'written',
  cases: [
    {
      name: '两次好事',
      clauses: ['rule'],
      members: [{ id: 'm1', entries: [2, 3].map((points) => ({ item: 'deed', on: '2026-02-01', points })) }],
      expect: { m1: { working: [2, 3], total: '5.00', sections: { deed: '5.00' } } },
    },
    {
      name: '封顶四分的读法',
      clauses: ['rule'],
      reading: 'capped',
      members: [{ id: 'm1', entries: [{ item: 'deed', on: '2026-02-01', points: 5 }] }],
      expect: { m1: { working: [4], total: '4.00' } },
    },
    {
      name: '超出范围',
      clauses: ['rule'],
      members: [{ id: 'm1', entries: [{ item: 'deed', on: '2026-02-01', points: 11 }] }],
      refused: [{ code: 'entry.out-of-range', path: 'members[0].entries[0].points', count: 1 }],
    },
  ],
};

test('the examples beside a scheme are computed, those of a reading under it, and counted', async () => {
  const { code, out } = await schemeCheck(writeSchemeWith(agreeing));
  expect(out).toMatch(/\n算例 3 例，相符 3 例。\n$/);
  expect(code).toBe(0);
});

test('each example that differs is told with what it says, what is computed and where, and ends with 1', async () => {
  const [first, second, third] = agreeing.cases as readonly [object, object, object];
  const file = writeSchemeWith({
    scheme: 'written',
    cases: [
      {
        ...first,
        expect: { m1: { working: [2, 3.5], total: '5.00', sections: { deed: '4.00' } }, gone: { total: '0.00' } },
      },
      { ...second, reading: 'unheard-of' },
      {
        ...third,
        clauses: ['rule', 'elsewhere'],
        refused: [{ code: 'missing-score', path: 'members[0].scores', count: 2 }],
      },
      { ...third, refused: undefined },
      first,
    ],
  });
  const { code, out } = await schemeCheck(file);
  expect(code).toBe(1);
  expect(out.split('\n').filter((line) => line.startsWith('不符') || line.startsWith('算例'))).toEqual([
    '不符  examples.yaml “两次好事” expect.m1.working：算例写 5.00，算得 5.50。',
    '不符  examples.yaml “两次好事” expect.m1.sections.deed：算例写 4.00，算得 5.00。',
    '不符  examples.yaml “两次好事” expect.gone：算例写 {"total":"0.00"}，算得 （没有）。',
    '不符  examples.yaml “封顶四分的读法” reading：方案没有叫 unheard-of 的读法，请改 reading，或在 readings 里写出。',
    '不符  examples.yaml “超出范围” clauses：没有编号为 elsewhere 的条款，请补上依据。',
    '不符  examples.yaml “超出范围” refused[0]：应有 2 处被拒（missing-score members[0].scores），实有 0 处；报出的是：entry.out-of-range members[0].entries[0].points。',
    '不符  examples.yaml “超出范围” members[0].entries[0].points：deed 的分值 11 超出 0—10 分。',
    '算例 5 例，相符 1 例。',
  ]);
  const { examples } = JSON.parse((await schemeCheck(file, '--json')).out);
  expect(examples).toMatchObject({ cases: 5, agreeing: 1, faults: [], differing: [{ name: '两次好事' }, {}, {}, {}] });
});

test('examples that are of another scheme, or no examples, are refused as a whole', async () => {
  const other = await schemeCheck(writeSchemeWith({ ...agreeing, scheme: 'another' }), '--english');
  expect(other.code).toBe(1);
  expect(other.out).toContain(
    'differs  examples.yaml scheme: These examples belong to the scheme another, this one is written;',
  );
  const [first] = agreeing.cases as readonly [object, ...object[]];
  const shapeless = await schemeCheck(writeSchemeWith({ ...agreeing, cases: [{ ...first, expected: {} }] }));
  expect(shapeless.out).toContain('不符  examples.yaml cases[0]：不认识的字段：expected。\n算例没有计算');
  expect((await schemeCheck(writeSchemeWith(null))).out).not.toContain('算例');
});
