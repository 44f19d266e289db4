import type { Me, Role } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { mayChange } from './may-change.ts';

const holding = (role: Role, id: string): Pick<Me, 'appointments'> => ({
  appointments: [{ role, organization: { id, name: id, kind: 'general-branch' } }],
});

test('an officer is offered acts at his own place and below it, and somewhere at all on the whole tree', () => {
  const officer = holding('committee-officer', 'east');
  expect(mayChange(officer, ['east-1', 'east', 'county'])).toBe(true);
  expect(mayChange(officer, ['east', 'county'])).toBe(true);
  expect(mayChange(officer, ['county'])).toBe(false);
  expect(mayChange(officer, ['west-1', 'west', 'county'])).toBe(false);
  expect(mayChange(officer, [])).toBe(true);
});

test('the organization department is offered them everywhere, others nowhere', () => {
  expect(mayChange(holding('department-officer', 'county'), ['west-1', 'west', 'county'])).toBe(true);
  for (const role of ['branch-secretary', 'security-administrator', 'audit-administrator'] as const) {
    expect(mayChange(holding(role, 'east-1'), ['east-1', 'east', 'county'])).toBe(false);
    expect(mayChange(holding(role, 'east-1'), [])).toBe(false);
  }
});
