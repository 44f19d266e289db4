import type { Result } from './problem.ts';
import { done, refused } from './problem.ts';

/** SHA-256 as 64 lower-case hexadecimal digits; passed in, because the engine has no libraries. */
export type HashText = (text: string) => string;

export interface ChainedEntry {
  /** 1, 2, 3, … without a gap. */
  readonly sequence: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** Where a chain stood at some time: what a stranger keeps to check later that it only grew. */
export interface Checkpoint {
  readonly sequence: number;
  readonly hash: string;
}

const shortDigits = 16;

/** What is printed of a hash and told by telephone: sixteen digits, 64 bits. */
export function shortHash(hash: string): string {
  return hash.slice(0, shortDigits);
}

/** A checkpoint as it is printed: where the chain stood, and sixteen digits of its hash. */
export function shortForm({ sequence, hash }: Checkpoint): string {
  return `${sequence}-${shortHash(hash)}`;
}

/** What the first entry of a chain is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** Which record is chained; its problems' codes begin with this word. */
export type ChainedRecord = 'ledger' | 'audit';

const prefixes: Readonly<Record<ChainedRecord, string>> = { ledger: 'xf-ledger-1', audit: 'xf-audit-1' };

/**
 * Canonical JSON (RFC 8785) for what our entries hold: texts, whole numbers, booleans, null, lists and
 * objects. Fractions stand in entries as decimal strings, so a number that is not a safe integer is a
 * mistake of the caller, as is undefined.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Only whole numbers stand in a ledger entry, not ${value}.`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
    return `{${fields.map(([key, field]) => `${canonicalText(key)}:${canonical(field)}`).join(',')}}`;
  }
  throw new RangeError(`A ledger entry cannot hold a value of type ${typeof value}.`);
}

/** An append-only record whose every entry carries the hash of the one before. */
export interface Chain {
  /** The hash of an entry over the one before it. */
  hashOf(previous: string, body: Readonly<Record<string, unknown>>): string;
  /**
   * Whether the entries form one unbroken chain after `start`. Reports the first break with its sequence number
   * (`….sequence-broken`, `….hash-broken`); the value is where the chain now stands.
   */
  verify(entries: Iterable<ChainedEntry>, start?: Checkpoint): Result<Checkpoint>;
}

export function openChain(hash: HashText, record: ChainedRecord): Chain {
  const hashOf: Chain['hashOf'] = (previous, body) => hash(`${prefixes[record]}${previous}${canonical(body)}`);
  return {
    hashOf,
    verify(entries, start = { sequence: 0, hash: CHAIN_START }) {
      let last = start;
      for (const entry of entries) {
        const expected = last.sequence + 1;
        if (entry.sequence !== expected) {
          return refused({ code: `${record}.sequence-broken`, facts: { sequence: entry.sequence, expected } });
        }
        if (hashOf(last.hash, entry.body) !== entry.hash) {
          return refused({ code: `${record}.hash-broken`, facts: { sequence: entry.sequence } });
        }
        last = { sequence: entry.sequence, hash: entry.hash };
      }
      return done(last);
    },
  };
}

/** JSON's own escapes are RFC 8785's; only a lone surrogate has no canonical form. */
function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('A text with half a character cannot stand in a ledger entry.');
  return JSON.stringify(text);
}
