import type { CommitteeBranch, CommitteeDuties } from './queries.ts';

/** How many duties of all branches stand where; never by person. */
export interface DutyCounts {
  readonly all: number;
  readonly done: number;
  readonly open: number;
  readonly waiting: number;
  readonly overdue: number;
}

/** The branches of every board. */
export function branchesOf({ boards }: Pick<CommitteeDuties, 'boards'>): readonly CommitteeBranch[] {
  return boards.flatMap(({ branches }) => branches);
}

export function countDuties(branches: readonly CommitteeBranch[]): DutyCounts {
  const counts = { all: 0, done: 0, open: 0, waiting: 0, overdue: 0 };
  for (const { cells } of branches) {
    for (const { state } of cells) {
      counts.all += 1;
      counts[state === 'due-soon' ? 'open' : state] += 1;
    }
  }
  return counts;
}

export function overdueCells(branch: CommitteeBranch): CommitteeBranch['cells'] {
  return branch.cells.filter(({ state }) => state === 'overdue');
}
