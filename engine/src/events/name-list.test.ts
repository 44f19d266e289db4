import { expect, test } from 'vitest';
import { readNameList } from './name-list.ts';

const members = [
  { id: 'a', name: '王秋' },
  { id: 'b', name: '王秋兰' },
  { id: 'c', name: '阿依古丽·买买提' },
  { id: 'd', name: '李明' },
  { id: 'e', name: '李明' },
];
const words = [
  { word: '请假', state: 'leave' },
  { word: '缺席', state: 'absent' },
] as const;

function read(text: string): readonly string[] {
  return readNameList(text, members, words).map((each) =>
    each.outcome === 'found'
      ? `${each.line} ${each.memberId}${each.state === null ? '' : ` ${each.state}`}`
      : `${each.line} ${each.outcome}`,
  );
}

test('a list as it is sent around is read: heading, numbers, little pictures, remarks', () => {
  expect(read('#接龙\n\n1. 王秋 ✅\n2、王秋兰（请假）\n③阿依古丽•买买提🙋')).toEqual(['3 a', '4 b leave', '5 c']);
});

test('a column of a table is read, with names that were padded and what stands beside them', () => {
  expect(read('王　秋\t缺席\r\n王秋兰\t机关\r\n')).toEqual(['1 a absent', '2 b']);
});

test('several names in a line are read, and none within another', () => {
  expect(read('王秋兰、王秋，阿依古丽·买买提')).toEqual(['1 b', '1 a', '1 c']);
  expect(read('王秋兰芝')).toEqual(['1 unknown']);
});

test('nothing is guessed: strangers, names twice and names of two members are told by line', () => {
  expect(read('主题党日名单\n王秋\n赵一\n王秋\n李明')).toEqual([
    '1 unknown',
    '2 a',
    '3 unknown',
    '4 again',
    '5 shared',
  ]);
  expect(read('')).toEqual([]);
});
