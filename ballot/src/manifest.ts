import { sha256 } from '@noble/hashes/sha2.js';
import type { BlindKey } from './blind-signature.ts';
import { fromHex, isHex, joined, toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { isUsable } from './public-key.ts';
import { done, type Problem, type Result, refused } from './problem.ts';

/**
 * Everything about a ballot that stands before anybody takes part in it: who and what is scored, by whom, and every key.
 * Its hash is what all have in common; nothing in it changes afterwards.
 */
export interface Manifest {
  readonly version: 'xianfeng-ballot-1';
  readonly id: string;
  readonly title: string;
  /** Whom or what the papers are about. */
  readonly targets: readonly { readonly id: string; readonly label: string }[];
  /** What each target is scored on: a whole number of steps from 0 to `most`; `step` says what one is worth. */
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly most: number;
    readonly step: string;
  }[];
  readonly groups: readonly ManifestGroup[];
  /** Whether whoever is a target scores themselves as well. */
  readonly scoresOneself: boolean;
  /** What a blank counts as where means are taken; it is never a score here. */
  readonly blank: 'left-out' | 'zero';
  /** Bytes of every modulus: 384, or 256 where it has been allowed. */
  readonly keyLength: 256 | 384;
  /** Moduli of the keys that tokens are signed with, by group, target and item; exponents are 65537. */
  readonly scoreKeys: readonly (readonly (readonly string[])[])[];
  /** Moduli of the keys that admissions are signed with, by group. */
  readonly admissionKeys: readonly string[];
  /** What bundles are sealed for, and how many of how many scrutineers open them together. */
  readonly tally: { readonly publicKey: string; readonly scrutineers: number; readonly needed: number };
  /** Ed25519: signs receipts, the list of the box and the board. */
  readonly boxKey: string;
}

export interface ManifestGroup {
  readonly id: string;
  readonly label: string;
  /** How many may take part, tickets among them. */
  readonly roll: number;
  readonly tickets: number;
  /** Of fewer bundles nothing is opened. */
  readonly least: number;
  /** What then holds instead: the others' weight grows, or those who decide give a named score. */
  readonly below: 'shared-out' | 'named';
}

/** A place on a ballot: by their numbers in the manifest. */
export interface Place {
  readonly group: number;
  readonly target: number;
  readonly item: number;
}

/** A manifest with its hash and its keys read. */
export interface Election {
  readonly manifest: Manifest;
  readonly hash: Uint8Array;
  readonly scoreKeyOf: (place: Place) => BlindKey;
  readonly admissionKeyOf: (group: number) => BlindKey;
  readonly tallyKey: Uint8Array;
  readonly boxKey: Uint8Array;
}

/** SHA-256 over the prefix `xianfeng-ballot-1` with a line end and the manifest as canonical JSON. */
export function manifestHash(manifest: Manifest): Uint8Array {
  return sha256(joined(utf8('xianfeng-ballot-1\n'), utf8(canonicalJson(manifest))));
}

/** What is read aloud, and stands on the screen and on each ticket: sixteen digits, 64 bits. */
export function shortManifestHash(hash: Uint8Array): string {
  return toHex(hash).slice(0, 16);
}

/** Reads a manifest as a device must before it trusts one: every fault of its numbers and keys is named. */
export function readManifest(manifest: Manifest): Result<Election> {
  const misshapen = shapeProblems(manifest);
  // Keys are looked at once there is one for each place.
  const problems = misshapen.length > 0 ? misshapen : keyProblems(manifest);
  return problems.length > 0 ? refused(...problems) : done(fixedElection(manifest));
}

/** A manifest that was read without fault before: looking at hundreds of keys again would take most of the time. */
export function fixedElection(manifest: Manifest): Election {
  const keys = manifest.scoreKeys.map((targets) => targets.map((items) => items.map(keyOf)));
  const admissions = manifest.admissionKeys.map(keyOf);
  return {
    manifest,
    hash: manifestHash(manifest),
    scoreKeyOf: ({ group, target, item }) => keys[group]?.[target]?.[item] as BlindKey,
    admissionKeyOf: (group) => admissions[group] as BlindKey,
    tallyKey: fromHex(manifest.tally.publicKey, 32) as Uint8Array,
    boxKey: fromHex(manifest.boxKey, 32) as Uint8Array,
  };
}

function keyOf(modulus: string): BlindKey {
  return { modulus: BigInt(`0x${modulus}`), length: modulus.length / 2 };
}

const most = 65_534;

function shapeProblems(manifest: Manifest): readonly Problem[] {
  const { version, targets, items, groups, keyLength, scoreKeys, admissionKeys, tally } = manifest;
  if (version !== 'xianfeng-ballot-1') return [fault('version', String(version))];
  const isCounted = (count: number) => Number.isSafeInteger(count) && count >= 1 && count <= most;
  const faults: Problem[] = [];
  if (![targets.length, items.length, groups.length].every(isCounted)) faults.push(fault('size', ''));
  for (const { id, most: steps } of items) if (!isCounted(steps)) faults.push(fault('item', id));
  for (const group of groups) if (!isGroup(group)) faults.push(fault('group', group.id));
  if (keyLength !== 384 && keyLength !== 256) faults.push(fault('key-length', String(keyLength)));
  const isWhole =
    scoreKeys.length === groups.length &&
    admissionKeys.length === groups.length &&
    scoreKeys.every((rows) => rows.length === targets.length && rows.every((row) => row.length === items.length));
  if (!isWhole) faults.push(fault('keys', ''));
  const isShared = Number.isSafeInteger(tally.needed) && tally.needed >= 1 && tally.needed <= tally.scrutineers;
  if (!isShared) faults.push(fault('tally', String(tally.needed)));
  const ids = [targets, items, groups].map((those) => new Set(those.map(({ id }) => id)).size);
  if (ids.join() !== [targets.length, items.length, groups.length].join()) faults.push(fault('id', ''));
  if (textsOf(manifest).some((text) => halfOfPair.test(text))) faults.push(fault('text', ''));
  return faults;
}

/** Half of a surrogate pair has no bytes in UTF-8, and RFC 8785 (3.2.2.2) refuses it: two programs could hash it otherwise. */
const halfOfPair = /\p{Surrogate}/u;

function textsOf({ id, title, targets, items, groups }: Manifest): readonly string[] {
  const named = [...targets, ...items, ...groups].flatMap((each) => [each.id, each.label]);
  return [id, title, ...named, ...items.map(({ step }) => step)];
}

function isGroup({ roll, tickets, least }: ManifestGroup): boolean {
  const isWhole = [roll, tickets, least].every((count) => Number.isSafeInteger(count) && count >= 0 && count <= most);
  return isWhole && tickets <= roll && least >= 1;
}

function fault(what: string, found: string): Problem {
  return { code: 'ballot.manifest-wrong', facts: { what, found } };
}

/** Each key must be one nobody can be told apart by and nobody can forge with: of full length, odd, used once. */
function keyProblems({ scoreKeys, admissionKeys, keyLength, tally, boxKey }: Manifest): readonly Problem[] {
  const moduli = [...scoreKeys.flat(2), ...admissionKeys];
  const wrong = moduli.filter((text) => !isHex(text, keyLength) || !isUsable(BigInt(`0x${text}`), keyLength));
  const faults = wrong.map(
    (text): Problem => ({ code: 'ballot.key-wrong', facts: { key: String(text).slice(0, 16) } }),
  );
  if (new Set(moduli).size !== moduli.length) faults.push({ code: 'ballot.key-twice' });
  for (const key of [tally.publicKey, boxKey])
    if (fromHex(key, 32) === null) faults.push({ code: 'ballot.key-wrong', facts: { key: String(key).slice(0, 16) } });
  return faults;
}
