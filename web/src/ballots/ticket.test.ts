import { expect, test } from 'vitest';
import { ticketGroups, ticketLink, ticketSheets } from './ticket.ts';

const at = { origin: 'https://xianfeng.example', boxPort: 8081, ballotId: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' };

test('the link of a ticket holds everything behind #, in signs that an address may have', () => {
  const seed = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);
  const link = new URL(ticketLink({ group: 1, seed }, at));
  expect([link.pathname, link.search]).toEqual(['/ticket', '']);
  const [port, ballot, group, letters = ''] = link.hash.slice(1).split('.');
  expect([port, ballot, group]).toEqual(['8081', '0199a1b2c3d47e5f8a9b0c1d2e3f4a5b', '1']);
  expect(letters).toMatch(/^[\w-]{43}$/);
  expect(new Uint8Array(Buffer.from(letters, 'base64url'))).toEqual(seed);
});

test('tickets are numbered through the groups as the manifest has them', () => {
  expect(ticketGroups([{ tickets: 2 }, { tickets: 0 }, { tickets: 3 }])).toEqual([0, 0, 2, 2, 2]);
});

test.each([
  [[8], [8]],
  [[9], [8, 1]],
  [
    [1, 8, 0, 17],
    [1, 8, 8, 8, 1],
  ],
])('tickets of groups of %j fill sheets of %j: eight at most, and never two groups on one', (groups, sheets) => {
  const tickets = groups.flatMap((count, group) =>
    Array.from({ length: count }, () => ({ group, seed: new Uint8Array(32) })),
  );
  const found = ticketSheets(tickets);
  expect(found.map((sheet) => sheet.length)).toEqual(sheets);
  expect(found.every((sheet) => new Set(sheet.map(({ group }) => group)).size === 1)).toBe(true);
});
