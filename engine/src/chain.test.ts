import { expect, test } from 'vitest';
import { canonical, CHAIN_START, type ChainedEntry, openChain, shortForm } from './chain.ts';

/** Not SHA-256, but every bit of the text reaches it; the real one is passed in by the server. */
function hash(text: string): string {
  let state = 14_695_981_039_346_656_037n;
  for (const character of text)
    state = ((state ^ BigInt(character.codePointAt(0) ?? 0)) * 1_099_511_628_211n) % (1n << 64n);
  return state.toString(16).padStart(64, '0');
}

const ledger = openChain(hash, 'ledger');

function chainOf(count: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let previous = CHAIN_START;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const body = { sequence, points: sequence * 10_000, note: '守纪', cause: null };
    previous = ledger.hashOf(previous, body);
    entries.push({ sequence, body, hash: previous });
  }
  return entries;
}

test('canonical JSON sorts names by their code units and escapes as little as it may', () => {
  expect(canonical({ b: [1, true, null], a: '"\n支部' })).toBe('{"a":"\\"\\n支部","b":[1,true,null]}');
  expect(canonical({ '\u{1F600}': 1, '\uFB33': 2, a: -0 })).toBe('{"a":0,"\u{1F600}":1,"\uFB33":2}');
  expect(canonical({})).toBe('{}');
});

test('what has no canonical form is a mistake of ours', () => {
  for (const value of [0.5, Number.NaN, 2 ** 53, undefined, () => 1, '\uD800', { a: undefined }])
    expect(() => canonical(value)).toThrow(RangeError);
});

test('the same body in another order has the same hash, another previous one does not', () => {
  expect(ledger.hashOf(CHAIN_START, { a: 1, b: 2 })).toBe(ledger.hashOf(CHAIN_START, { b: 2, a: 1 }));
  expect(ledger.hashOf('f'.repeat(64), { a: 1 })).not.toBe(ledger.hashOf(CHAIN_START, { a: 1 }));
});

test('a whole chain is verified up to its last entry; an empty one stands at its start', () => {
  const entries = chainOf(5);
  expect(ledger.verify(entries)).toEqual({ ok: true, value: { sequence: 5, hash: entries[4]?.hash } });
  expect(ledger.verify([])).toEqual({ ok: true, value: { sequence: 0, hash: CHAIN_START } });
  const [, , ...rest] = entries;
  expect(ledger.verify(rest, { sequence: 2, hash: entries[1]?.hash ?? '' }).ok).toBe(true);
});

test('the first altered, missing or swapped entry is named', () => {
  const altered = chainOf(5).map((entry) =>
    entry.sequence === 3 ? { ...entry, body: { ...entry.body, points: 1 } } : entry,
  );
  expect(ledger.verify(altered)).toEqual({
    ok: false,
    problems: [{ code: 'ledger.hash-broken', facts: { sequence: 3 } }],
  });
  const gap = chainOf(5).filter(({ sequence }) => sequence !== 2);
  expect(ledger.verify(gap)).toEqual({
    ok: false,
    problems: [{ code: 'ledger.sequence-broken', facts: { sequence: 3, expected: 2 } }],
  });
  const [first, second] = chainOf(2);
  const swapped = [second, first].filter((entry) => entry !== undefined);
  expect(ledger.verify(swapped).ok).toBe(false);
});

test('the same entries in another record have other hashes, and its problems other names', () => {
  const audit = openChain(hash, 'audit');
  expect(audit.hashOf(CHAIN_START, { a: 1 })).not.toBe(ledger.hashOf(CHAIN_START, { a: 1 }));
  expect(audit.verify(chainOf(1))).toEqual({
    ok: false,
    problems: [{ code: 'audit.hash-broken', facts: { sequence: 1 } }],
  });
});

test('a checkpoint is printed as its place and sixteen digits', () => {
  expect(shortForm({ sequence: 42, hash: '0123456789abcdef'.repeat(4) })).toBe('42-0123456789abcdef');
});
