import type { BallotColumns } from './ballot-columns.ts';
import { PERIODS_PER_YEAR, periodText } from './day.ts';
import type { BallotEvidence } from './evidence.ts';
import { exactText, rational } from './exact.ts';
import type { Faults } from './faults.ts';
import type { Figure } from './figure.ts';
import type { BallotRoute } from './routes.ts';
import type { BallotInput } from './ballot-input.ts';

/** One item of one ballot's period of one subject, all its lines read. */
export interface HeldBallot {
  readonly route: BallotRoute;
  readonly columns: BallotColumns;
  /** The first line of the cell in the columns, and 1 for each of its groups that has a line. */
  readonly from: number;
  readonly given: readonly boolean[];
  readonly item: string;
  readonly period: string;
}

/** Whether anything about a ballot can make it void or has to be known for all its groups. */
export function canBeVoid(input: BallotInput): boolean {
  const { groups, quorum, trim } = input;
  return (
    quorum !== null || trim !== null || needsPresent(input) || groups.some((group, at) => hasLeast(input, group, at))
  );
}

/** Almost every ballot: nothing but its groups' least papers can make it void. */
export function hasOnlyLeast(input: BallotInput): boolean {
  const { groups, quorum, trim } = input;
  return quorum === null && trim === null && !needsPresent(input) && !groups.some((_, at) => needsDue(input, at));
}

function hasLeast(input: BallotInput, { least }: BallotInput['groups'][number], at: number): boolean {
  return least !== null || needsDue(input, at);
}

function needsPresent({ denominator }: BallotInput): boolean {
  return denominator === 'present';
}

function needsDue({ denominator, quorum, groups }: BallotInput, group: number): boolean {
  return denominator === 'due' || quorum !== null || groups[group]?.quorum != null;
}

/** The item and period at a place within a row of a ballot's columns. */
export function heldPlace({ input, period }: BallotRoute, offset: number, cycle: string) {
  const length = PERIODS_PER_YEAR[period];
  return { item: input.items[Math.floor(offset / length)] ?? '', period: periodText(cycle, period, offset % length) };
}

/** Names why a ballot that was held does not count: too few papers, against a number, a share or what is trimmed. */
export class BallotVoidCheck {
  private readonly faults: Faults;
  private readonly ballots: readonly BallotEvidence[];
  private readonly path: string;

  constructor(faults: Faults, ballots: readonly BallotEvidence[], path: string) {
    this.faults = faults;
    this.ballots = ballots;
    this.path = path;
  }

  check(held: HeldBallot): void {
    const { input, least } = held.route;
    if (!this.checkPeople(held)) return;
    input.groups.forEach(({ id, quorum }, at) => {
      const papers = held.columns.papers[held.from + at] as number;
      const due = held.columns.due[held.from + at] as number;
      if (papers < (least[at] as number))
        this.add(held, at, 'ballot-void', { group: id, papers, least: least[at] ?? 0 });
      if (isShort(quorum, papers, due))
        this.add(held, at, 'ballot-void', { group: id, papers, due, quorum: shareText(quorum) });
    });
    const papers = this.sumOf(held, 'papers');
    const due = this.sumOf(held, 'due');
    if (isShort(input.quorum, papers, due))
      this.add(held, 0, 'ballot-void', { group: '', papers, due, quorum: shareText(input.quorum) });
    this.checkTrim(held);
  }

  /** Groups without a line would make the number of people too small without anybody seeing it. */
  private checkPeople(held: HeldBallot): boolean {
    const { input } = held.route;
    let whole = true;
    input.groups.forEach(({ id, name }, at) => {
      const line = this.lineOf(held, at);
      const lacks = (field: 'present' | 'due') => held.given[at] !== true || this.ballots[line]?.[field] === undefined;
      for (const field of ['present', 'due'] as const) {
        const isNeeded = field === 'due' ? needsDue(input, at) : needsPresent(input);
        if (!isNeeded || !lacks(field)) continue;
        this.add(held, at, `ballot.no-${field}`, { group: id, name });
        whole = false;
      }
    });
    return whole;
  }

  /** The highest and the lowest are left out only where somebody is left. */
  private checkTrim(held: HeldBallot): void {
    const { trim, groups } = held.route.input;
    if (trim === null) return;
    const trimmed = 2 * trim.count;
    const check = (scored: number, at: number, group: string) => {
      if (scored > 0 && scored <= trimmed) this.add(held, at, 'ballot.too-few-to-trim', { group, scored, trimmed });
    };
    if (trim.of === 'all') check(this.sumOf(held, 'scored'), 0, '');
    else groups.forEach(({ id }, at) => check(held.columns.scored[held.from + at] as number, at, id));
  }

  private sumOf({ columns, from, route }: HeldBallot, field: 'papers' | 'due' | 'scored'): number {
    return columns[field].subarray(from, from + route.groups.size).reduce((sum, count) => sum + count, 0);
  }

  private lineOf({ route, item, period }: HeldBallot, at: number): number {
    const group = route.input.groups[at]?.id;
    return this.ballots.findIndex(
      (ballot) =>
        ballot.ballot === route.input.id && ballot.group === group && ballot.item === item && ballot.period === period,
    );
  }

  private add(held: HeldBallot, at: number, code: string, facts: Readonly<Record<string, string | number>>): void {
    const line = this.lineOf(held, at);
    const place = line === -1 ? `${this.path}.ballots` : `${this.path}.ballots[${line}]`;
    this.faults.add(place, code, { ballot: held.route.input.id, item: held.item, ...facts });
  }
}

function isShort(quorum: Figure | null, papers: number, due: number): boolean {
  return quorum !== null && papers * quorum.d < due * quorum.n;
}

function shareText(quorum: Figure | null): string {
  return quorum === null ? '' : exactText(rational(quorum.n, quorum.d));
}
