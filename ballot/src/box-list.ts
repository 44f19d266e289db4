import type { Election } from './manifest.ts';
import { done, type Problem, refused, type Result } from './problem.ts';
import { beginning, readCount, readSignedLines, signLines } from './signed-lines.ts';

/** A bundle in the box, by the hash of what let it in and its own. */
export interface BoxEntry {
  readonly group: number;
  readonly admission: string;
  readonly revision: number;
  readonly bundle: string;
}

/** The list of what is in the box when it is closed: sorted, so that it says nothing of the order of coming. */
export function makeBoxList(election: Election, entries: readonly BoxEntry[], boxSecret: Uint8Array): string {
  const lines = entries.map(({ group, admission, revision, bundle }) => `${group} ${admission} ${revision} ${bundle}`);
  return signLines([...beginning(election, 'box'), ...lines.toSorted()], boxSecret);
}

/** Reads a list of a box; each admission stands in it once, and no group has more than may take part. */
export async function readBoxList(election: Election, text: string): Promise<Result<readonly BoxEntry[]>> {
  const lines = await readSignedLines(election, text, 'box');
  if (!lines.ok) return lines;
  const { groups } = election.manifest;
  const problems: Problem[] = [];
  const entries = lines.value.flatMap((line, at) => {
    const entry = readEntry(line, groups.length);
    if (entry === null) problems.push({ code: 'ballot.line-wrong', facts: { kind: 'box', line: at + 3 } });
    return entry ?? [];
  });
  const isSorted = lines.value.every((line, at) => at === 0 || line > (lines.value[at - 1] as string));
  if (!isSorted) problems.push({ code: 'ballot.lines-unsorted', facts: { kind: 'box' } });
  if (new Set(entries.map(({ admission }) => admission)).size !== entries.length)
    problems.push({ code: 'ballot.admission-twice' });
  if (new Set(entries.map(({ bundle }) => bundle)).size !== entries.length)
    problems.push({ code: 'ballot.bundle-twice' });
  for (const [at, { id, roll }] of groups.entries()) {
    const count = entries.filter(({ group }) => group === at).length;
    if (count > roll) problems.push({ code: 'ballot.more-than-roll', facts: { group: id, count, roll } });
  }
  return problems.length > 0 ? refused(...problems) : done(entries);
}

function readEntry(line: string, groups: number): BoxEntry | null {
  const [group, admission = '', revision, bundle = '', ...more] = line.split(' ');
  const [groupAt, count] = [readCount(group, groups - 1), readCount(revision, 0xffff_ffff)];
  const isHash = [admission, bundle].every((hash) => /^[0-9a-f]{64}$/.test(hash));
  if (groupAt === null || count === null || !isHash || more.length > 0) return null;
  return { group: groupAt, admission, revision: count, bundle };
}
