import { expect, test } from 'vitest';
import { byOffice } from './by-office.ts';

test('whoever holds an office comes first, then surname strokes decide', () => {
  const people = [
    { id: '1', name: '魏小满', roles: [] },
    { id: '2', name: '丁守田', roles: ['member'] },
    { id: '3', name: '徐望舒', roles: ['organization-officer'] },
    { id: '4', name: '卢长河', roles: ['branch-secretary', 'member'] },
    { id: '5', name: '万立川', roles: [] },
  ];
  expect(people.toSorted(byOffice).map(({ name }) => name)).toEqual(['卢长河', '徐望舒', '丁守田', '万立川', '魏小满']);
});
