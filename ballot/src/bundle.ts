import { sha256 } from '@noble/hashes/sha2.js';
import { RANDOMIZER_LENGTH } from './blind-signature.ts';
import { ByteReader, isSame, joined, toHex, u16, u32, utf8 } from './bytes.ts';
import type { Tokens } from './claim.ts';
import type { Election } from './manifest.ts';
import { done, type Problem, refused, type Result } from './problem.ts';
import { seal, sealingFor, TAG_LENGTH } from './sealing.ts';
import { secretsOf } from './seed.ts';
import { BLANK, scoreMessage, signedBy } from './token.ts';

/** A score as it is sealed: a token, the score and its signature; a place that a voter has not is filled with zeros. */
export interface SealedScore {
  readonly target: number;
  readonly item: number;
  /** Null for a blank. */
  readonly value: number | null;
  readonly publicKey: Uint8Array;
  readonly randomizer: Uint8Array;
  readonly token: Uint8Array;
  readonly signature: Uint8Array;
}

/** A bundle as the box sees it: who may put it in, and as many sealed places as everybody's. */
export interface Bundle {
  readonly group: number;
  /** Whoever scores again raises it; the highest counts. */
  readonly revision: number;
  readonly admissionKey: Uint8Array;
  readonly randomizer: Uint8Array;
  readonly admission: Uint8Array;
  readonly passing: Uint8Array;
  readonly sealed: readonly Uint8Array[];
  readonly signature: Uint8Array;
  /** What the signature is over. */
  readonly signed: Uint8Array;
}

const beginning = utf8('XFB1');
const keyLength = 32;
const signatureLength = 64;

/** How many sealed places each bundle of an election has. */
function slotsOf({ manifest: { targets, items } }: Election): number {
  return targets.length * items.length;
}

function plainLength({ manifest }: Election): number {
  return 1 + 2 + 2 + 2 + keyLength + RANDOMIZER_LENGTH + manifest.keyLength + signatureLength;
}

/** The bytes of every bundle of an election: they tell nothing of what is in it. */
export function bundleLength(election: Election): number {
  const head = beginning.length + 32 + 2 + 4 + keyLength + RANDOMIZER_LENGTH + election.manifest.keyLength + keyLength;
  return head + slotsOf(election) * (plainLength(election) + TAG_LENGTH) + signatureLength;
}

/** Seals what a voter gives: a score for each place that has one, a blank for the others; the same again gives the same bytes. */
export function makeBundle(election: Election, tokens: Tokens, { seed, revision, scoreOf }: Scoring): Uint8Array {
  const { group, admission } = tokens;
  const secrets = secretsOf(seed, election);
  const plains = tokens.scores.map(({ target, item, ...token }) => {
    const value = scoreOf(target, item);
    const signature = signedBy(token.secretKey, scoreMessage(election, { group, target, item }, value));
    const place = joined(Uint8Array.of(1), u16(target), u16(item), u16(value ?? BLANK));
    return joined(place, token.publicKey, token.randomizer, token.signature, signature);
  });
  while (plains.length < slotsOf(election)) plains.push(new Uint8Array(plainLength(election)));
  const shuffled = plains
    .map((plain, slot) => ({ plain, by: toHex(secrets.order(revision, slot)) }))
    .sort((left, right) => (left.by < right.by ? -1 : 1))
    .map(({ plain }) => plain);
  const secret = secrets.passing(joined(...shuffled), revision);
  const sealing = sealingFor(election.tallyKey, { words: sealingWords(election), secret });
  const bound = boundTo(election, { group, revision, admissionKey: admission.publicKey });
  const sealed = shuffled.map((plain, slot) => seal(sealing.export(slotWords(slot)), { plain, bound }));
  const head = joined(beginning, bound, admission.randomizer, admission.signature, sealing.passing);
  const signed = joined(head, ...sealed);
  return joined(signed, signedBy(admission.secretKey, bundleMessage(signed)));
}

interface Scoring {
  readonly seed: Uint8Array;
  readonly revision: number;
  scoreOf(target: number, item: number): number | null;
}

/** What sealing is for: this election and no other. */
export function sealingWords({ hash }: Election): Uint8Array {
  return joined(utf8('xianfeng-sealing-1\n'), hash);
}

/** By what words the key of a place in a bundle is exported. */
export function slotWords(slot: number): Uint8Array {
  return joined(utf8('slot\n'), u32(slot));
}

/** What a sealed place is bound to, so that it opens in its own bundle only. */
export function boundTo(
  { hash }: Election,
  { group, revision, admissionKey }: Pick<Bundle, 'group' | 'revision' | 'admissionKey'>,
): Uint8Array {
  return joined(hash, u16(group), u32(revision), admissionKey);
}

/** What an admission key signs of its bundle. */
export function bundleMessage(signed: Uint8Array): Uint8Array {
  return joined(utf8('xianfeng-bundle-1\n'), sha256(signed));
}

/** By what a bundle is named in receipts and in the list of the box. */
export function bundleHash(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

/** By what the right to put a bundle in is named there. */
export function admissionHash(admissionKey: Uint8Array): string {
  return toHex(sha256(admissionKey));
}

/** Takes a bundle apart; what it holds is not yet checked. */
export function readBundle(election: Election, bytes: Uint8Array): Result<Bundle> {
  const wrong = (what: string): { readonly ok: false; readonly problems: readonly Problem[] } =>
    refused({ code: 'ballot.bundle-wrong', facts: { what } });
  if (bytes.length !== bundleLength(election)) return wrong('length');
  const reader = new ByteReader(bytes);
  if (!isSame(reader.take(beginning.length), beginning)) return wrong('beginning');
  if (!isSame(reader.take(32), election.hash)) return refused({ code: 'ballot.other-election' });
  const [group, revision] = [reader.number(2), reader.number(4)];
  if (group >= election.manifest.groups.length) return wrong('group');
  const bundle = {
    ...{ group, revision, admissionKey: reader.take(keyLength), randomizer: reader.take(RANDOMIZER_LENGTH) },
    ...{ admission: reader.take(election.manifest.keyLength), passing: reader.take(keyLength) },
    sealed: Array.from({ length: slotsOf(election) }, () => reader.take(plainLength(election) + TAG_LENGTH)),
    signature: reader.take(signatureLength),
  };
  return done({ ...bundle, signed: bytes.subarray(0, -signatureLength) });
}

/** Takes an opened place apart; null where it is a filling. */
export function readPlain({ manifest }: Election, plain: Uint8Array): SealedScore | null {
  const reader = new ByteReader(plain);
  if (reader.number(1) === 0) return null;
  const [target, item, value] = [reader.number(2), reader.number(2), reader.number(2)];
  return {
    ...{ target, item, value: value === BLANK ? null : value },
    ...{ publicKey: reader.take(keyLength), randomizer: reader.take(RANDOMIZER_LENGTH) },
    ...{ token: reader.take(manifest.keyLength), signature: reader.take(signatureLength) },
  };
}
