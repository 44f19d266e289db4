import type { GroupLine, Score } from './lines.ts';
import type { Manifest } from './manifest.ts';
import { bytesOf, fromHex, u16 } from './messages.ts';
import { isSignedBy, isTokenOf, rsaKey } from './signatures.ts';

const BLANK = 65_535;

/** What is wrong with the scores of a board: their numbers, how many there are, and each one’s two signatures. */
export function scoreReasons(
  manifest: Manifest,
  groups: readonly GroupLine[],
  scores: readonly Score[],
): readonly string[] {
  if (!scores.every((score) => isWithin(manifest, score))) return ['number of a score'];
  const reasons: string[] = [];
  if (new Set(scores.map(({ pk }) => pk)).size < scores.length) reasons.push('key twice');
  const papers = new Map<string, number>();
  for (const { group, target, item } of scores) {
    const place = `${group} ${target} ${item}`;
    const count = (papers.get(place) ?? 0) + 1;
    papers.set(place, count);
    if (count === (groups[group]?.bundles ?? 0) + 1) reasons.push(`more scores than bundles at ${place}`);
  }
  if (!scores.every((score) => isAllowed(manifest, score))) reasons.push('token');
  if (!scores.every((score) => isGivenSo(manifest, score))) reasons.push('signature of a score');
  return reasons;
}

function isWithin(manifest: Manifest, { group, target, item, value, token }: Score): boolean {
  const most = manifest.items[item];
  return (
    group < manifest.groups.length &&
    target < manifest.targetCount &&
    most !== undefined &&
    (value === null || value <= most) &&
    token.length === manifest.keyLength
  );
}

function isAllowed({ hash, scoreKeys }: Manifest, { group, target, item, pk, randomizer, token }: Score): boolean {
  const modulus = scoreKeys[group]?.[target]?.[item];
  const place = u16(group, target, item);
  const message = bytesOf(randomizer, 'xianfeng-score-token-1\n', hash, place, fromHex(pk));
  return modulus !== undefined && isTokenOf(rsaKey(fromHex(modulus)), message, token);
}

function isGivenSo({ hash }: Manifest, { group, target, item, value, pk, signature }: Score): boolean {
  const message = bytesOf('xianfeng-score-1\n', hash, u16(group, target, item, value ?? BLANK));
  return isSignedBy(fromHex(pk), message, signature);
}
