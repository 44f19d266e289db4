import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import { publicKeyOf } from './sealing.ts';
import { joinShares, splitSecret } from './shares.ts';

const secret = randomBytes(32);
const publicKey = publicKeyOf(secret);

test.each([
  [2, 3],
  [3, 5],
  [2, 2],
])('any %i of %i scrutineers open together, fewer do not', async (needed, scrutineers) => {
  const shares = await splitSecret(secret, { scrutineers, needed });
  expect(shares).toHaveLength(scrutineers);
  for (let first = 0; first < scrutineers; first += 1) {
    const some = Array.from({ length: needed }, (_, at) => shares[(first + at) % scrutineers] as string);
    const joined = await joinShares(some, { publicKey, needed });
    expect(joined.ok && toHex(joined.value)).toBe(toHex(secret));
    const few = await joinShares(some.slice(1), { publicKey, needed });
    const facts = { given: needed - 1, needed };
    expect(few).toEqual({ ok: false, problems: [{ code: 'ballot.shares-too-few', facts }] });
  }
});

test('one scrutineer alone holds the whole', async () => {
  const [share] = await splitSecret(secret, { scrutineers: 1, needed: 1 });
  const joined = await joinShares([share as string], { publicKey, needed: 1 });
  expect(joined.ok && toHex(joined.value)).toBe(toHex(secret));
});

test('the same share twice is one', async () => {
  const [share = ''] = await splitSecret(secret, { scrutineers: 3, needed: 2 });
  const joined = await joinShares([share, share.toLowerCase()], { publicKey, needed: 2 });
  expect(!joined.ok && joined.problems).toEqual([{ code: 'ballot.shares-too-few', facts: { given: 1, needed: 2 } }]);
});

test('a share may be typed as it is read: small letters, without lines, O for 0, I or L for 1', async () => {
  const [one = '', two = ''] = await splitSecret(secret, { scrutineers: 3, needed: 2 });
  const typed = one.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const joined = await joinShares([typed, two.replaceAll('-', '')], { publicKey, needed: 2 });
  expect(joined.ok && toHex(joined.value)).toBe(toHex(secret));
});

test('any one letter mistyped is found, and said of which share', async () => {
  const [one = '', two = ''] = await splitSecret(secret, { scrutineers: 3, needed: 2 });
  for (const [at, letter] of [...one].entries()) {
    if (letter === '-') continue;
    const typed = one.slice(0, at) + (letter === '7' ? '8' : '7') + one.slice(at + 1);
    const joined = await joinShares([two, typed], { publicKey, needed: 2 });
    expect([at, joined]).toEqual([at, { ok: false, problems: [{ code: 'ballot.share-wrong', facts: { share: 2 } }] }]);
  }
});

test('a share of another ballot, none at all, and one that is too long are refused', async () => {
  const [own = ''] = await splitSecret(secret, { scrutineers: 3, needed: 2 });
  const [other = ''] = await splitSecret(randomBytes(32), { scrutineers: 3, needed: 2 });
  for (const typed of [other, '', own + own, 'Z'.repeat(61), '!'.repeat(61)]) {
    const joined = await joinShares([own, typed], { publicKey, needed: 2 });
    expect(joined).toEqual({ ok: false, problems: [{ code: 'ballot.share-wrong', facts: { share: 2 } }] });
  }
});

test('shares of another splitting of the same secret do not go together', async () => {
  const [own = ''] = await splitSecret(secret, { scrutineers: 3, needed: 2 });
  const [, other = ''] = await splitSecret(secret, { scrutineers: 3, needed: 2 });
  const joined = await joinShares([own, other], { publicKey, needed: 2 });
  expect(joined).toEqual({ ok: false, problems: [{ code: 'ballot.shares-wrong' }] });
});

test('nobody is made to open alone where there are several', async () => {
  for (const sharing of [
    { scrutineers: 3, needed: 1 },
    { scrutineers: 2, needed: 3 },
  ])
    await expect(splitSecret(secret, sharing)).rejects.toThrow(RangeError);
});
