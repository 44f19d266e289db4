import { expect, test } from 'vitest';
import { lengthMost, nameProblems, namesMost, readNames } from './name-list.ts';

test('names are read one a line, from a table too, without what cannot be seen', () => {
  expect(readNames('\uFEFF张三（东区）\r\n\n  李四\t东区  \u200B\n王　五\u0000')).toEqual([
    '张三（东区）',
    '李四 东区',
    '王 五',
  ]);
  expect(readNames(' \n\t\n')).toEqual([]);
});

const long = '长'.repeat(lengthMost);

test.each([
  ['one alone', ['张三'], ['names-few']],
  ['the same again', ['张三', '李四', '张三', '张三'], ['name-twice']],
  ['the same in other brackets', ['张三（东区）', '张三(东区)'], ['name-twice']],
  ['the same with a blank', ['张 三', '张三'], ['name-twice']],
  ['two of one name told apart', ['张三（东区）', '张三（西区）'], []],
  ['one character', ['张', '李四'], ['name-short']],
  ['a rare character that counts once', ['𠮷', '𠮷田'], ['name-short']],
  ['as long as may be', [long, '李四'], []],
  ['longer', [`${long}长`, '李四'], ['name-long']],
  ['five faults at once', ['一', '二', '三', '四', '五', '六'], Array.from({ length: 5 }, () => 'name-short')],
])('of %s it is told what is wrong', (_, names, codes) => {
  expect(nameProblems(names).map(({ code }) => code)).toEqual(codes.map((code) => `representative-draw.${code}`));
});

test('a list ends somewhere', () => {
  const names = Array.from({ length: namesMost + 1 }, (_, at) => `第${at}人`);
  expect(nameProblems(names).map(({ code }) => code)).toEqual(['representative-draw.names-many']);
  expect(nameProblems(names.slice(1))).toEqual([]);
});
