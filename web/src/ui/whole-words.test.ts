import { expect, test } from 'vitest';
import { wholeWords } from './whole-words.ts';

test('the line of a title ends between words, not within one', () => {
  expect(wholeWords('个人信息处理告知书')).toEqual(['个人', '信息', '处理', '告知书']);
  expect(wholeWords('不列入积分的意愿')).toEqual(['不列入', '积分的意愿']);
});

test('a number stays with what it counts, a name of single signs whole', () => {
  expect(wholeWords('2027年1月积分公示')).toEqual(['2027年1月积分', '公示']);
  expect(wholeWords('青禾县水务局机关第二党支部')).toEqual(['青禾县水务局机关', '第二党支部']);
  expect(wholeWords('新桥村党支部2027年书记述职')[1]).toMatch(/^2027年/);
  expect(wholeWords('2027年第一季度积分公示')).toEqual(['2027年第一季度', '积分', '公示']);
});

test('whatever the pieces, together they are the title', () => {
  for (const title of ['', ' ', '评星定格（1.0版）', 'Growth map 2026', '丁守田同志，您好', '𠮷野家2026年'])
    expect(wholeWords(title).join('')).toBe(title);
});
