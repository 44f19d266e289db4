import type { PaperTotal } from '@xianfeng/contract';
import { type BallotEvidence, decimalFromPoints } from '@xianfeng/engine';
import type { CountedTotalRow, Transaction } from '@xianfeng/store';
import { type BranchBallot, branchBallotOf, totalKey } from '../paper-ballots/branch-ballot.ts';
import { decimalPoints } from './decimal-points.ts';
import type { FileSubject } from './file-part.ts';
import type { Planning } from './planning.ts';

/** A whole ballot of the file: it would be the caller's keying of it, or it stands the same. */
export interface PlannedBallot {
  readonly ballot: string;
  readonly name: string;
  readonly period: string;
  readonly state: 'new' | 'standing';
  readonly totals: readonly PaperTotal[];
  /** Whether somebody else has typed it in already, so that it counts once both agree. */
  readonly isSecond: boolean;
}

interface FileTotal {
  readonly subject: FileSubject;
  readonly line: BallotEvidence;
  readonly path: string;
}

export async function planBallots(tx: Transaction, planning: Planning): Promise<readonly PlannedBallot[]> {
  const all = planning.part.subjects.flatMap((subject) =>
    (subject.evidence.ballots ?? []).map(
      (line, at): FileTotal => ({ subject, line, path: `${subject.path}.ballots[${at}]` }),
    ),
  );
  const counted = await tx.countedBallots.totalsOf(planning.year.cycleId);
  const planned: PlannedBallot[] = [];
  for (const own of Map.groupBy(all, ({ line }) => `${line.period} ${line.ballot}`).values()) {
    const [first] = own;
    if (first === undefined) continue;
    const { ballot, period } = first.line;
    const found = await branchBallotOf(tx, planning.year, { ballot, period });
    if (!found.ok) {
      planning.problems.push(...found.problems.map((problem) => ({ ...problem, path: first.path })));
      continue;
    }
    const counts = counted.filter((total) => total.ballot === ballot && total.period === period);
    const plan = planBallot(planning, found.value, { lines: own, counts });
    if (plan !== null) planned.push(plan);
  }
  return planned;
}

interface Told {
  readonly lines: readonly FileTotal[];
  /** What the ballot has come to, where it counts already, be it on paper or anonymously. */
  readonly counts: readonly CountedTotalRow[];
}

function planBallot(planning: Planning, ballot: BranchBallot, { lines, counts }: Told): PlannedBallot | null {
  const { caller, part } = planning;
  const { input, place, keyings } = ballot;
  const facts = { ballot: input.name, period: place.period };
  // Of paper only sums are typed in here: what is counted by options or trimmed has no sum that says it all.
  if (input.options.length > 0 || input.trim !== null || lines.some(({ line }) => isBeyondSums(line))) {
    part.left.add('ballot-kind', facts, lines.length);
    return null;
  }
  const rated = new Set(ballot.members.map(({ id }) => id));
  const own = lines.filter(({ subject }) => rated.has(subject.id));
  part.left.add('ballot-not-rated', facts, lines.length - own.length);
  const totals = own.map(totalOf);
  const mine = keyings.find(({ keyed_by: by }) => by === caller.personId);
  const base = { ballot: input.id, name: input.name, period: place.period, totals };
  const typed = ballot.totals.filter(({ keying }) => keying === mine?.keying);
  const compared = counts.length > 0 ? counts : mine === undefined ? null : typed;
  if (compared !== null) {
    const [path] = own.flatMap((each, at) => (isKept(compared, totals[at]) ? [] : [each.path]));
    if (path === undefined) return { ...base, state: 'standing', isSecond: false };
    planning.problems.push({ code: 'evidence-file.ballot-otherwise', path, facts });
    return null;
  }
  if (keyings.length >= 2) {
    part.left.add('ballot-keyed-by-two', facts, own.length);
    return null;
  }
  if (totals.length < ballot.members.length * ballot.items.length * input.groups.length) {
    part.left.add('ballot-incomplete', facts, own.length);
    return null;
  }
  return { ...base, state: 'new', isSecond: keyings.length > 0 };
}

function isBeyondSums({ options, highest, lowest, present, due }: BallotEvidence): boolean {
  return [options, highest, lowest, present, due].some((field) => field !== undefined);
}

/** Papers one by one are added up: a blank is a paper and no score. */
function totalOf({ subject, line }: FileTotal): PaperTotal {
  const { group, item, points, papers = 0, scored = 0, sum = 0 } = line;
  const place = { memberId: subject.id, group, item };
  if (points === undefined) return { ...place, papers, scored, sum: decimalFromPoints(decimalPoints(sum)) };
  const given = points.flatMap((value) => (value === null ? [] : [decimalPoints(value)]));
  const added = decimalFromPoints(given.reduce((all, value) => all + value, 0));
  return { ...place, papers: points.length, scored: given.length, sum: added };
}

function isKept(
  compared: readonly Omit<CountedTotalRow, 'ballot' | 'period' | 'is_named'>[],
  total: PaperTotal | undefined,
): boolean {
  if (total === undefined) return false;
  const place = totalKey({ voter_group: total.group, subject_id: total.memberId, item: total.item });
  const row = compared.find((each) => totalKey(each) === place);
  return row?.papers === total.papers && row.scored === total.scored && decimalFromPoints(row.points_sum) === total.sum;
}
