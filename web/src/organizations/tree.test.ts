import type { Organization } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { treeOf, wayTo } from './tree.ts';

const one = (id: string, parentId: string | null, kind: Organization['kind'], memberCount: number | null = null) => ({
  ...{ id, parentId, kind, memberCount, branchKind: null, name: id },
  ...{ fromOn: '2020-01-01', toOn: null, revision: 1 },
});
const county = [
  one('county', null, 'party-committee'),
  one('east', 'county', 'general-branch'),
  one('east-1', 'east', 'branch', 12),
  one('east-2', 'east', 'branch', 30),
  one('direct', 'county', 'branch', 5),
];

test('people and branches add up on the way to the top', () => {
  const [top] = treeOf(county);
  expect([top?.people, top?.branches, top?.children.length]).toEqual([47, 3, 2]);
  expect(top?.children[0]).toMatchObject({ people: 42, branches: 2 });
});

test('what stands under nothing that is shown is a top of its own', () => {
  expect(treeOf(county.slice(2)).map(({ organization }) => organization.id)).toEqual(['east-1', 'east-2', 'direct']);
});

test('the way leads from the top down', () => {
  expect(wayTo(county, 'east-2').map(({ id }) => id)).toEqual(['county', 'east', 'east-2']);
  expect(wayTo(county, 'nowhere')).toEqual([]);
});
