import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { fieldsOf, isHex, isId, isText, isWhole, listOf } from './json-shapes.ts';
import { bytesOf } from './messages.ts';
import { isSoundModulus } from './modulus.ts';

export interface Group {
  readonly roll: number;
  readonly least: number;
}

/** What the rules for a board need of a manifest. */
export interface Manifest {
  readonly hash: Buffer;
  /** The most of each item. */
  readonly items: readonly number[];
  readonly targetCount: number;
  readonly groups: readonly Group[];
  readonly keyLength: number;
  readonly scoreKeys: readonly (readonly (readonly string[])[])[];
  readonly boxKey: string;
}

const VERSION = 'xianfeng-ballot-1';
const FIELDS = [
  ...['version', 'id', 'title', 'targets', 'items', 'groups', 'scoresOneself', 'blank'],
  ...['keyLength', 'scoreKeys', 'admissionKeys', 'tally', 'boxKey'],
];
const MOST = 65_534;

/** Reads a manifest; null where it is refused. */
export function readManifest(json: unknown): Manifest | null {
  const fields = fieldsOf(json, FIELDS);
  const text = canonicalJson(json);
  if (fields === null || text === null || !isHead(fields)) return null;
  const targets = listOf(fields['targets'], readTarget);
  const items = listOf(fields['items'], readItem);
  const groups = listOf(fields['groups'], readGroup);
  if (targets === null || items === null || groups === null) return null;
  if (![targets, items, groups].every(isDistinct)) return null;
  const keyLength = Number(fields['keyLength']);
  const scoreKeys = listOf(fields['scoreKeys'], (ofGroup) => listOf(ofGroup, (ofTarget) => listOf(ofTarget, readKey)));
  const admissionKeys = listOf(fields['admissionKeys'], readKey);
  if (scoreKeys === null || admissionKeys === null) return null;
  const isWholeTable = scoreKeys.every(
    (ofGroup) => ofGroup.length === targets.length && ofGroup.every((ofTarget) => ofTarget.length === items.length),
  );
  if (!isWholeTable || scoreKeys.length !== groups.length || admissionKeys.length !== groups.length) return null;
  const moduli = [...scoreKeys.flat(2), ...admissionKeys];
  if (new Set(moduli).size < moduli.length || !moduli.every((each) => isSoundModulus(each, keyLength))) return null;
  return {
    hash: createHash('sha256')
      .update(bytesOf(`${VERSION}\n`, text))
      .digest(),
    items: items.map(({ most }) => most),
    targetCount: targets.length,
    groups,
    keyLength,
    scoreKeys,
    boxKey: String(fields['boxKey']),
  };
}

function isHead(fields: Readonly<Record<string, unknown>>): boolean {
  const tally = fieldsOf(fields['tally'], ['publicKey', 'scrutineers', 'needed']);
  const { scrutineers, needed } = tally ?? {};
  return (
    fields['version'] === VERSION &&
    isId(fields['id']) &&
    isText(fields['title']) &&
    typeof fields['scoresOneself'] === 'boolean' &&
    (fields['blank'] === 'left-out' || fields['blank'] === 'zero') &&
    (fields['keyLength'] === 256 || fields['keyLength'] === 384) &&
    isHex(fields['boxKey'], 32) &&
    isHex(tally?.['publicKey'], 32) &&
    isWhole(scrutineers, 1, Number.MAX_SAFE_INTEGER) &&
    isWhole(needed, 1, scrutineers)
  );
}

function readTarget(json: unknown): { readonly id: string } | null {
  const fields = fieldsOf(json, ['id', 'label']);
  return fields !== null && isId(fields['id']) && isText(fields['label']) ? { id: fields['id'] } : null;
}

function readItem(json: unknown): { readonly id: string; readonly most: number } | null {
  const fields = fieldsOf(json, ['id', 'label', 'most', 'step']);
  const { id, label, most, step } = fields ?? {};
  if (!isId(id) || !isText(label) || !isWhole(most, 1, MOST) || !isText(step)) return null;
  return { id, most };
}

function readGroup(json: unknown): (Group & { readonly id: string }) | null {
  const fields = fieldsOf(json, ['id', 'label', 'roll', 'tickets', 'least', 'below']);
  const { id, label, roll, tickets, least, below } = fields ?? {};
  if (!isId(id) || !isText(label) || !isWhole(roll, 0, MOST) || !isWhole(least, 1, MOST)) return null;
  if (!isWhole(tickets, 0, roll) || (below !== 'shared-out' && below !== 'named')) return null;
  return { id, roll, least };
}

function readKey(json: unknown): string | null {
  return isText(json) ? json : null;
}

function isDistinct(named: readonly { readonly id: string }[]): boolean {
  return new Set(named.map(({ id }) => id)).size === named.length;
}
