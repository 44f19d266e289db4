import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Manifest, manifestHash, readManifest, shortManifestHash } from './manifest.ts';
import { makeElection } from './testing/elections.ts';
import { keyPool } from './testing/keys.ts';

const { manifest } = makeElection({ targets: 2, items: [10, 5], groups: [{ roll: 9, least: 5 }] });

function withKey(key: unknown): Manifest {
  return { ...manifest, admissionKeys: [key as string] };
}

function codesOf(of: Manifest): readonly string[] {
  const read = readManifest(of);
  return read.ok ? [] : [...new Set(read.problems.map(({ code }) => code))];
}

const [good] = keyPool(1, 256);
const modulus = good?.modulus ?? '';
const number = BigInt(`0x${modulus}`);
const written = (value: bigint) => value.toString(16).padStart(512, '0');
const prime = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' }).n ?? '';
const half = BigInt(`0x${Buffer.from(prime, 'base64url').toString('hex')}`);
/** Squares of numbers of 1,024 bits whose greatest two bits are set have 2,048. */
const square = (half | (3n << 1022n)) ** 2n;
const times = (factor: bigint) => written((((1n << 2048n) - 1n) / (2n * factor) - 5n) * 2n * factor + factor);

test.each<[string, string]>([
  ['nothing', ''],
  ['one digit short', modulus.slice(1)],
  ['one byte more', `00${modulus}`],
  ['twice as long', modulus + modulus],
  ['half as long', modulus.slice(0, 256)],
  ['0', written(0n)],
  ['1', written(1n)],
  ['all ones, which 3 divides', 'f'.repeat(512)],
  ['even', written(number - 1n)],
  ['below its length by a bit', written((number >> 1n) | 1n)],
  ['of zeros before', written((1n << 1500n) | 1n)],
  ['with the factor 3', times(3n)],
  ['with the factor 5', times(5n)],
  ['with the factor 251', times(251n)],
  ['with the factor 1,999', times(1999n)],
  ['a square', written(square)],
  ['in great letters', modulus.toUpperCase()],
  ['with a blank in it', ` ${modulus.slice(1)}`],
  ['no digits', 'z'.repeat(512)],
  ['with 0x before', `0x${modulus.slice(2)}`],
  ['negative', `-${modulus.slice(1)}`],
])('a manifest with a key that is %s is refused', (_what, key) => {
  expect(codesOf(withKey(key))).toEqual(['ballot.key-wrong']);
});

test('a key that is no text at all is refused', () => {
  for (const key of [null, 7, undefined, {}]) expect(codesOf(withKey(key))).toContain('ballot.key-wrong');
});

test('good keys are taken, and one that is used for two things is not', () => {
  expect(codesOf(manifest)).toEqual([]);
  expect(codesOf(withKey(modulus))).toEqual([]);
  expect(codesOf(withKey(manifest.scoreKeys[0]?.[1]?.[1] ?? ''))).toEqual(['ballot.key-twice']);
});

test.each<[string, Partial<Manifest>]>([
  ['another version', { version: 'xianfeng-ballot-2' as 'xianfeng-ballot-1' }],
  ['nobody to score', { targets: [], scoreKeys: [[]] }],
  ['nothing to score', { items: [], scoreKeys: [[[], []]] }],
  ['no group', { groups: [], scoreKeys: [], admissionKeys: [] }],
  ['an item without a highest score', { items: manifest.items.map((item) => ({ ...item, most: 0 })) }],
  ['an item of half steps', { items: manifest.items.map((item) => ({ ...item, most: 2.5 })) }],
  ['an item as high as a blank', { items: manifest.items.map((item) => ({ ...item, most: 65_535 })) }],
  ['the same item twice', { items: manifest.items.map((item) => ({ ...item, id: 'same' })) }],
  ['a group of less than nobody', { groups: manifest.groups.map((group) => ({ ...group, roll: -1 })) }],
  ['more tickets than people', { groups: manifest.groups.map((group) => ({ ...group, tickets: 10 })) }],
  ['a group that opens at nothing', { groups: manifest.groups.map((group) => ({ ...group, least: 0 })) }],
  ['half of a letter', { title: '\ud800' }],
  ['half of a letter in a label', { groups: manifest.groups.map((group) => ({ ...group, label: 'a\udc00' })) }],
  ['keys of another length', { keyLength: 128 as 256 }],
  ['too few keys', { scoreKeys: manifest.scoreKeys.map((targets) => targets.slice(1)) }],
  ['more scrutineers needed than there are', { tally: { ...manifest.tally, needed: 2 } }],
])('a manifest with %s is refused', (_what, change) => {
  expect(codesOf({ ...manifest, ...change })).toEqual(['ballot.manifest-wrong']);
});

test('a manifest sealed for a key that is none is refused', () => {
  expect(codesOf({ ...manifest, tally: { ...manifest.tally, publicKey: 'ab' } })).toEqual(['ballot.key-wrong']);
  expect(codesOf({ ...manifest, boxKey: '' })).toEqual(['ballot.key-wrong']);
});

test('whatever changes in a manifest changes its hash; in what order it is written does not', () => {
  const hash = toHex(manifestHash(manifest));
  const turned = Object.fromEntries(Object.entries(manifest).toReversed()) as unknown as Manifest;
  expect(toHex(manifestHash(turned))).toBe(hash);
  const changes: readonly Partial<Manifest>[] = [
    { title: 'other' },
    { scoresOneself: false },
    { blank: 'zero' },
    { targets: manifest.targets.toReversed() },
    { admissionKeys: [modulus] },
    { groups: manifest.groups.map((group) => ({ ...group, least: 4 })) },
  ];
  const hashes = changes.map((change) => toHex(manifestHash({ ...manifest, ...change })));
  expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  expect(shortManifestHash(manifestHash(manifest))).toBe(hash.slice(0, 16));
});

test('canonical JSON is that of RFC 8785', () => {
  const value = { b: [1, -2, 0], a: '\u20ac$\u000f\nA\'B"\\"/', '€': null, '\r': true, '1': 'one' };
  expect(canonicalJson(value)).toBe('{"\\r":true,"1":"one","a":"€$\\u000f\\nA\'B\\"\\\\\\"/","b":[1,-2,0],"€":null}');
  expect(() => canonicalJson({ half: 0.5 })).toThrow(RangeError);
  expect(() => canonicalJson({ nothing: undefined })).toThrow(RangeError);
});
