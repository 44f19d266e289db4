import { expect, test } from 'vitest';
import { codeAt, newSeed, seedAddress, stepOf } from './totp.ts';

/** The seed of RFC 6238, appendix B: the twenty bytes `12345678901234567890`. */
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('at second %i the code is the last six digits of what RFC 6238 prints', (second, printed) => {
  expect(codeAt(seed, Math.floor(second / 30))).toBe(printed.slice(-6));
});

test('a code counts in its own half minute and the one to either side, no further', () => {
  const at = (second: number) => stepOf(seed, codeAt(seed, 1000), new Date(second * 1000));
  expect([at(29_969), at(29_970), at(30_000), at(30_029), at(30_059)]).toEqual([null, 1000, 1000, 1000, 1000]);
  expect(at(30_060)).toBeNull();
});

test('seeds are 160 bits, each another, in letters an authenticator takes', () => {
  const seeds = Array.from({ length: 50 }, newSeed);
  expect(new Set(seeds).size).toBe(50);
  for (const each of seeds) expect(each).toMatch(/^[A-Z2-7]{32}$/);
});

test('the square code names committee and account, whatever characters they have', () => {
  const address = new URL(seedAddress(seed, { issuer: '云溪县委 先锋', username: '318204' }));
  expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
  expect(decodeURIComponent(address.pathname)).toBe('/云溪县委 先锋:318204');
  expect(Object.fromEntries(address.searchParams)).toEqual({ secret: seed, issuer: '云溪县委 先锋' });
});
