import { expect, test } from 'vitest';
import { sentence } from '../sentences.ts';
import { schemeGrainNeeds } from './scheme-grains.ts';

const facts = { part: 'x', one: 'deeds', has: 'item-quarter', oneGrain: 'quarter', other: 'year', otherGrain: 'one' };

test.each(schemeGrainNeeds)('what is needed where %s is lacking is said in words, in both languages', (needs) => {
  for (const language of ['zh', 'en'] as const) {
    const words = sentence({ code: 'scheme.grain-mismatch', facts: { ...facts, needs } }, language);
    expect(words).toMatch(language === 'zh' ? /^[^A-Z]+。$/ : /^[A-Za-z][^\u4e00-\u9fff]+\.$/);
    if (needs.includes('-')) expect(words).not.toContain(needs);
    expect(words).not.toMatch(/item-quarter|undefined/);
  }
});

test('one number is asked for with what stands there instead and what makes one of it', () => {
  const problem = { code: 'scheme.grain-mismatch', facts: { ...facts, needs: 'one-number' } };
  expect(sentence(problem, 'zh')).toBe(
    '这里要全年一个数，而 deeds 是逐项每季度一个数。分期的先用 over-periods 相加或用 mean 取平均，逐项的先用 sum 合计，再写它的编号。',
  );
  expect(sentence(problem, 'en')).toBe(
    'One number for the year is needed here; deeds is one number an item and quarter. Bring periods together with over-periods or mean, and items with a sum, and name that part.',
  );
});

test('parts that are not alike are told with how often each stands, or that their items differ', () => {
  const unlike = (otherGrain: string) =>
    sentence({ code: 'scheme.grain-mismatch', facts: { ...facts, needs: 'same-grain', otherGrain } }, 'en');
  expect(unlike('one')).toContain('deeds is one number a quarter, year is one number for the year.');
  expect(unlike('quarter')).toContain('deeds and year are of different items.');
});
