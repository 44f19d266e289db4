import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readTicket } from './ticket-link.ts';

const [id, seed] = [randomUUID(), randomBytes(32)];
const fragment = `8443.${id.replaceAll('-', '')}.1.${seed.toString('base64url')}`;
const ticket = { boxPort: 8443, ballotId: id, group: 1, seed: new Uint8Array(seed) };

test('a ticket is read from its link, from what a scanner types, and from what stands behind the #', () => {
  expect(readTicket(`https://dangjian.example/ticket#${fragment}`)).toEqual(ticket);
  expect(readTicket(` https://dangjian.example/ticket?kiosk#${fragment}\n`)).toEqual(ticket);
  expect(readTicket(fragment)).toEqual(ticket);
});

test.each([
  '',
  'https://dangjian.example/ticket',
  `https://dangjian.example/ticket#${fragment.slice(0, -1)}`,
  `https://dangjian.example/ticket#${fragment}A`,
  // A scanner behind a keyboard that writes Chinese, or whose shift key is held.
  `https://dangjian.example/ticket#${fragment.replace('.', '。')}`,
  `https://dangjian.example/ticket#${fragment.replaceAll(/[a-f]/g, (letter) => letter.toUpperCase())}!`,
  `https://dangjian.example/ticket#70000.${fragment.slice(5)}`,
])('anything else is no ticket: %s', (text) => {
  expect(readTicket(text)).toBe(null);
});
