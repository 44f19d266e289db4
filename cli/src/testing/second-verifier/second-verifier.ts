import { isSortedStrictly, readBoardFile } from './board-file.ts';
import { type Entry, type GroupLine, readAll, readEntry, readGroupLine, readScore, type Score } from './lines.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { scoreReasons } from './scores.ts';
import { type Tally, tallyOf } from './tally.ts';

export type Verdict =
  | { readonly ok: true; readonly tallies: readonly Tally[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

const MOST_REVISION = 0xffff_ffff;

/**
 * Verifies a ballot by the section “Verify” of docs/ballot-protocol.md. It was written from that page and shares
 * nothing with `ballot/`, so that a mistake in one of the two, or in the page, shows as a difference.
 */
export function verifySecondly(manifestJson: unknown, file: string): Verdict {
  const manifest = readManifest(manifestJson);
  if (manifest === null) return refused('manifest');
  const texts = readBoardFile(file, manifest);
  if (texts === null) return refused('file');
  const { list, board } = texts;
  if (!list.isSigned || !board.isSigned) return refused('file signature');
  const groupCount = manifest.groups.length;
  const entries = readAll(list.lines, readEntry);
  const groups = readAll(board.lines.slice(0, groupCount), readGroupLine);
  const scoreLines = board.lines.slice(groupCount);
  const scores = readAll(scoreLines, readScore);
  if (entries === null || groups === null || scores === null) return refused('form of a line');
  if (!isSortedStrictly(list.lines) || !isSortedStrictly(scoreLines)) return refused('order of lines');
  const reasons = [
    ...listReasons(manifest, entries),
    ...groupReasons(manifest, entries, groups, scores),
    ...scoreReasons(manifest, groups, scores),
  ];
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, tallies: tallyOf(manifest, groups, scores) };
}

function refused(reason: string): Verdict {
  return { ok: false, reasons: [reason] };
}

function listReasons({ groups }: Manifest, entries: readonly Entry[]): readonly string[] {
  const reasons: string[] = [];
  const isWithin = entries.every(({ group, revision }) => group < groups.length && revision <= MOST_REVISION);
  if (!isWithin) reasons.push('number in the list');
  if (new Set(entries.map(({ admission }) => admission)).size < entries.length) reasons.push('admission twice');
  if (new Set(entries.map(({ bundle }) => bundle)).size < entries.length) reasons.push('bundle twice');
  if (groups.some(({ roll }, at) => countOf(entries, at) > roll)) reasons.push('more than the roll');
  return reasons;
}

function groupReasons(
  { groups, targetCount, items }: Manifest,
  entries: readonly Entry[],
  lines: readonly GroupLine[],
  scores: readonly Score[],
): readonly string[] {
  if (lines.length !== groups.length || lines.some(({ group }, at) => group !== at)) return ['groups'];
  return lines.flatMap(({ group, bundles, isOpened, dropped }) => {
    const reasons: string[] = [];
    if (bundles !== countOf(entries, group)) reasons.push('number of bundles');
    if (isOpened !== bundles >= (groups[group]?.least ?? 0)) reasons.push('opened against the least');
    const slots = isOpened ? bundles * targetCount * items.length : 0;
    if (countOf(scores, group) + dropped > slots) reasons.push('more scores than slots');
    return reasons;
  });
}

function countOf(lines: readonly { readonly group: number }[], group: number): number {
  return lines.filter((line) => line.group === group).length;
}
