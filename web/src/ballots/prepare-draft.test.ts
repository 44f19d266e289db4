import { expect, test } from 'vitest';
import { boxOf, neededChoices, newDraft, poolsFor, prepared, tooSmall, withScrutineers } from './prepare-draft.ts';

const held = {
  groups: [
    { id: 'members', name: '全体党员', least: 5, members: true, drawn: null },
    { id: 'mass', name: '群众代表', least: 10, members: false, drawn: null },
    { id: 'others', name: '其他支部', least: 5, members: false, drawn: null },
  ],
  members: ['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) => ({ id: `m${at}`, name, hasAccount: at > 1 })),
};
const begun = newDraft(held);
const whole = { ...begun, tickets: { mass: '10', others: ' ３ ' }, scrutineers: ['王', '李', '赵'] };

test('those without an account take a ticket; three scrutineers, two of whom open the box', () => {
  expect([...begun.ticketMemberIds]).toEqual(['m0', 'm1']);
  expect([begun.scrutineers, begun.needed]).toEqual([['', '', ''], 2]);
});

test('as many tickets are printed as representatives were drawn, until another number is typed', () => {
  const drawn = {
    ...held,
    groups: held.groups.map((group) => (group.id === 'mass' ? { ...group, drawn: 12 } : group)),
  };
  expect(newDraft(drawn).tickets).toEqual({ mass: '12' });
});

test('a group with fewer than its least is too small until it is pooled into another', () => {
  expect(tooSmall(held, whole)).toEqual(['others']);
  expect(tooSmall(held, { ...whole, tickets: { mass: '9', others: '5' } })).toEqual(['mass']);
  const pooled = { ...whole, pooledInto: { others: 'mass' } };
  expect(tooSmall(held, pooled)).toEqual([]);
  expect(boxOf(held, pooled, 'mass')).toBe(13);
});

test('a group goes into a box that stands, and one that holds another’s papers into none', () => {
  const pooled = { ...whole, pooledInto: { others: 'mass' } };
  expect(poolsFor(held, whole, 'others').map(({ id }) => id)).toEqual(['members', 'mass']);
  expect(poolsFor(held, pooled, 'members').map(({ id }) => id)).toEqual(['mass']);
  expect(poolsFor(held, pooled, 'mass')).toEqual([]);
});

test('one scrutineer stands alone, of several two and more are asked for', () => {
  expect([1, 2, 3, 4].map(neededChoices)).toEqual([[1], [2], [2, 3], [2, 3, 4]]);
  expect(withScrutineers(whole, ['王']).needed).toBe(1);
  expect(withScrutineers({ ...whole, needed: 3 }, ['王', '李']).needed).toBe(2);
  expect(withScrutineers({ ...whole, needed: 3 }, ['王', '李', '赵', '钱']).needed).toBe(3);
});

test('it is sent once every number is typed, no group is too small and every scrutineer is named, nobody twice', () => {
  expect(prepared(held, begun)).toBeNull();
  expect(prepared(held, { ...whole, tickets: { mass: '10' } })).toBeNull();
  expect(prepared(held, { ...whole, tickets: { mass: '10', others: '-3' } })).toBeNull();
  expect(prepared(held, { ...whole, scrutineers: ['王', '王 ', '赵'] })).toBeNull();
  expect(prepared(held, whole)).toBeNull();
  expect(prepared(held, { ...whole, pooledInto: { others: 'mass' } })).toEqual({
    groups: [
      { id: 'members', tickets: 0, ticketMemberIds: ['m0', 'm1'], pooledInto: null },
      { id: 'mass', tickets: 10, ticketMemberIds: [], pooledInto: null },
      { id: 'others', tickets: 3, ticketMemberIds: [], pooledInto: 'mass' },
    ],
    scrutineers: { names: ['王', '李', '赵'], needed: 2 },
  });
});
