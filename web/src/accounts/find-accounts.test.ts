import type { Account } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { branchesOf, findAccounts } from './find-accounts.ts';

const account = (name: string, state: Account['state'], username: string | null = null): Account => ({
  personId: name,
  revision: 0,
  name,
  branch: '第二党支部',
  username,
  state,
  enteredOn: null,
  isDormant: false,
  secondFactor: 'none',
  portalSubject: null,
  appointments: [],
});
const people = [account('周岚', 'active', 'zhoulan7'), account('周明', 'none'), account('林照水', 'closed')];
const names = (words: string, state: Account['state'] | 'all' = 'all') =>
  findAccounts(people, { words, state, branch: null }).map(({ name }) => name);

test('every word must be found, in name, branch or username', () => {
  expect(names('周')).toEqual(['周岚', '周明']);
  expect(names('第二 周岚')).toEqual(['周岚']);
  expect(names('ＺＨＯＵ')).toEqual(['周岚']);
  expect(names('没有')).toEqual([]);
});

test('states narrow the list, and no words show everybody', () => {
  expect(names('')).toEqual(['周岚', '周明', '林照水']);
  expect(names('', 'none')).toEqual(['周明']);
  expect(names('周', 'closed')).toEqual([]);
});

test('dormant accounts, missing second factors and one branch are found by themselves', () => {
  const mixed: readonly Account[] = [
    { ...account('周岚', 'active'), isDormant: true },
    { ...account('周明', 'active'), secondFactor: 'missing', branch: '第一党支部' },
    { ...account('林照水', 'active'), secondFactor: 'set', branch: null },
  ];
  const found = (state: 'all' | 'dormant' | 'factor-missing', branch: string | null = null) =>
    findAccounts(mixed, { words: '', state, branch }).map(({ name }) => name);
  expect(found('dormant')).toEqual(['周岚']);
  expect(found('factor-missing')).toEqual(['周明']);
  expect(found('all', '第一党支部')).toEqual(['周明']);
  expect(branchesOf(mixed)).toEqual(['第二党支部', '第一党支部']);
});
