import { expect, test } from 'vitest';
import { canonical, CHAIN_START, type ChainedEntry, chainHash, verifyChain, verifyExtension } from './chain.ts';

/** Not SHA-256, but every bit of the text reaches it; the real one is passed in by the server. */
function hash(text: string): string {
  let state = 14_695_981_039_346_656_037n;
  for (const character of text)
    state = ((state ^ BigInt(character.codePointAt(0) ?? 0)) * 1_099_511_628_211n) % (1n << 64n);
  return state.toString(16).padStart(64, '0');
}

function chainOf(count: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let previous = CHAIN_START;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const body = { sequence, points: sequence * 10_000, note: '守纪', cause: null };
    previous = chainHash(hash, previous, body);
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
  expect(chainHash(hash, CHAIN_START, { a: 1, b: 2 })).toBe(chainHash(hash, CHAIN_START, { b: 2, a: 1 }));
  expect(chainHash(hash, 'f'.repeat(64), { a: 1 })).not.toBe(chainHash(hash, CHAIN_START, { a: 1 }));
});

test('a whole chain is verified up to its last entry; an empty one stands at its start', () => {
  const entries = chainOf(5);
  expect(verifyChain(hash, entries)).toEqual({ ok: true, value: { sequence: 5, hash: entries[4]?.hash } });
  expect(verifyChain(hash, [])).toEqual({ ok: true, value: { sequence: 0, hash: CHAIN_START } });
  const [, , ...rest] = entries;
  expect(verifyChain(hash, rest, { sequence: 2, hash: entries[1]?.hash ?? '' }).ok).toBe(true);
});

test('the first altered, missing or swapped entry is named', () => {
  const altered = chainOf(5).map((entry) =>
    entry.sequence === 3 ? { ...entry, body: { ...entry.body, points: 1 } } : entry,
  );
  expect(verifyChain(hash, altered)).toEqual({
    ok: false,
    problems: [{ code: 'ledger.hash-broken', facts: { sequence: 3 } }],
  });
  const gap = chainOf(5).filter(({ sequence }) => sequence !== 2);
  expect(verifyChain(hash, gap)).toEqual({
    ok: false,
    problems: [{ code: 'ledger.sequence-broken', facts: { sequence: 3, expected: 2 } }],
  });
  const [first, second] = chainOf(2);
  const swapped = [second, first].filter((entry) => entry !== undefined);
  expect(verifyChain(hash, swapped).ok).toBe(false);
});

test('a chain may grow after a checkpoint, but not shrink and not be rewritten', () => {
  const entries = chainOf(5);
  const checkpoint = { sequence: 3, hash: entries[2]?.hash ?? '' };
  expect(verifyExtension(hash, entries, checkpoint).ok).toBe(true);
  expect(verifyExtension(hash, entries, { sequence: 0, hash: CHAIN_START }).ok).toBe(true);
  const shortened = verifyExtension(hash, entries.slice(0, 2), checkpoint);
  expect(shortened.ok ? null : shortened.problems[0]?.code).toBe('ledger.shortened');
  const rewritten = verifyExtension(hash, entries, { sequence: 3, hash: 'e'.repeat(64) });
  expect(rewritten.ok ? null : rewritten.problems[0]?.code).toBe('ledger.rewritten');
});
