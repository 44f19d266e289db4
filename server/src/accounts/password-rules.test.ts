import { expect, test } from 'vitest';
import { passwordProfiles } from './password-profiles.ts';
import { passwordProblems } from './password-rules.ts';

const owner = {
  username: '318204',
  name: '林素',
  organizations: ['青石村党支部', '中共云溪县委'],
  bornOn: '1956-03-09',
};
const codes = (password: string, profile: keyof typeof passwordProfiles = 'dengbao') =>
  passwordProblems(password, passwordProfiles[profile], owner).map(({ code, facts }) =>
    facts?.what === undefined ? code : `${code} ${String(facts.what)}`,
  );

test.each(['Right-Horse-7', 'Kiwi-tree-92', '门前大桥下-7abx', 'Wg7#tLm2qZ'])('%s is accepted', (password) => {
  expect(codes(password)).toEqual([]);
});

test('ten characters of three kinds are the least', () => {
  expect(codes('Kiwi-tree9')).toEqual([]);
  expect(codes('Kiwi-tre9')).toEqual(['password.weak']);
  expect(codes('kiwi-treesix')).toEqual(['password.weak']);
  expect(codes('kiwi-trees6')).toEqual([]);
});

test.each([
  ['my-318204-Key', 'username'],
  ['林素-Abcx-2901', 'name'],
  ['青石村-Kiwi92x', 'organization'],
  ['云溪-Kiwi92xyz', 'organization'],
  ['Kiwi-19560309', 'birth-date'],
  ['Kiwi-tr-560309', 'birth-date'],
  ['Kiwi-1956.03.09', 'birth-date'],
  ['Kiwi-09031956', 'birth-date'],
])('%s is refused for the %s in it', (password, what) => {
  expect(codes(password)).toEqual([`password.contains-own ${what}`]);
});

test.each([
  'Password123!',
  'P@ssw0rd2026',
  'Admin@123456',
  'Admin888!!!!',
  'Qwer1234!@#$',
  '1qaz@WSX3edc',
  'Abcd123456!',
  'Xianfeng-2026',
  'Woaini-1314520',
  'Welcome2026!!',
  'Dangjian@2026',
  '我爱中国-2026abc',
  'Aa1!Aa1!Aa1!',
])('%s is refused as one that everybody tries', (password) => {
  expect(codes(password)).toEqual(['password.common']);
});

test('the other profile asks for length and nothing else, and still refuses what everybody tries', () => {
  expect(codes('seven quiet rivers', 'asvs')).toEqual([]);
  expect(codes('seven rivers 9', 'asvs')).toEqual(['password.weak']);
  expect(codes('passwordpassword', 'asvs')).toEqual(['password.common']);
});
