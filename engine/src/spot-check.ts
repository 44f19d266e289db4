import type { Problem } from './problem.ts';

/** What somebody found who looked into one that was drawn. */
export type Finding = 'right' | 'wrong' | 'unprovable';

/** A number that somebody present read out. */
export interface DrawnNumber {
  readonly name: string;
  readonly number: string;
}

/** Fewer than two could agree with nobody looking on. */
const fewestPresent = 2;

/** What stands against the numbers: two or more people, each once, and none of them whoever draws. */
export function numberProblems(numbers: readonly DrawnNumber[], drawer: string): readonly Problem[] {
  const names = numbers.map(({ name }) => name);
  if (names.includes(drawer)) return [{ code: 'spot-check.own-number', facts: { name: drawer } }];
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return [{ code: 'spot-check.name-twice', facts: { name: twice } }];
  return names.length < fewestPresent ? [{ code: 'spot-check.too-few-present', facts: { least: fewestPresent } }] : [];
}

interface Checking {
  readonly checkerId: string;
  readonly memberId: string;
  /** Who wrote down what is looked into. */
  readonly recorderIds: readonly string[];
}

/** Nobody checks what is about himself, nor what he wrote down. */
export function checkerProblems({ checkerId, memberId, recorderIds }: Checking): readonly Problem[] {
  if (checkerId === memberId) return [{ code: 'spot-check.own' }];
  return recorderIds.includes(checkerId) ? [{ code: 'spot-check.recorded-oneself' }] : [];
}

interface Found {
  readonly finding: Finding;
  /** What should stand, where something else does. */
  readonly shouldStand: string | null;
  /** What became of it, where the record is left as it is. */
  readonly remedy: string | null;
}

export function findingProblems({ finding, shouldStand, remedy }: Found): readonly Problem[] {
  const isWrong = finding === 'wrong';
  if (isWrong && shouldStand === null) return [{ code: 'spot-check.should-stand-missing' }];
  if (!isWrong && (shouldStand !== null || remedy !== null)) return [{ code: 'spot-check.nothing-wrong' }];
  return [];
}

interface CheckedItem {
  readonly finding: Finding | null;
  readonly remedy: string | null;
  /** Whether what was wrong is reversed in the ledger by now. */
  readonly isCorrected: boolean;
}

/** A check is over when all that was drawn was looked into, and what was wrong is corrected or left with a reason. */
export function finishProblems(items: readonly CheckedItem[]): readonly Problem[] {
  const missing = items.filter(({ finding }) => finding === null).length;
  const open = items.filter(
    ({ finding, remedy, isCorrected }) => finding === 'wrong' && !isCorrected && remedy === null,
  ).length;
  return [
    ...(missing === 0 ? [] : [{ code: 'spot-check.findings-missing', facts: { missing } }]),
    ...(open === 0 ? [] : [{ code: 'spot-check.wrong-left-open', facts: { open } }]),
  ];
}
