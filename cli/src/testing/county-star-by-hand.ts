import type { BranchEvidence, MemberEvidence } from '@xianfeng/engine';

/**
 * System 3 read a second time, straight from its description and with plain BigInt fractions; it shares no
 * code with the engine, so that the two can disagree.
 */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const ITEMS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `item-${number}`);
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const POINTS: Record<string, Record<string, bigint>> = {
  awards: { national: 5n, provincial: 4n, prefecture: 3n, county: 2n, bureau: 1n },
  discipline: { region: 5n, city: 4n, county: 3n, bureau: 2n },
  criticism: { region: 4n, city: 3n, county: 2n, bureau: 1n },
};

interface Rated {
  readonly member: MemberEvidence;
  readonly isDue: boolean;
  readonly hundredths: bigint | null;
  readonly sections: Record<string, string>;
  readonly stars: number | null;
  readonly quarters: readonly (bigint | null)[];
}

export function rateBranch(branch: BranchEvidence, cycle: string) {
  const rated = branch.members.map((member) => rateMember(member, cycle));
  const honors = rated.map((): { honors: string[]; tied: string[] } => ({ honors: [], tied: [] }));
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const last = `${cycle}-${['03-31', '06-30', '09-30', '12-31'][quarter]}`;
    const base = rated.filter(({ member }) => isMember(member) && isIn(member, last)).length;
    const points = rated.map((row) => (isIn(row.member, last) ? (row.quarters[quarter] ?? null) : null));
    choose(points, Math.floor((base * 5) / 100), `quarter-star-candidate:${cycle}-Q${quarter + 1}`, honors);
  }
  const tenStars = rated.map((row) =>
    row.hundredths !== null && row.stars === 10 && isIn(row.member, `${cycle}-12-31`) ? row.hundredths : null,
  );
  const count = tenStars.filter((points) => points !== null).length;
  choose(tenStars, Math.floor(count / 10), 'year-star-candidate', honors);
  return rated.map(({ member, hundredths, sections, stars }, row) => {
    const grade = gradeOf(stars, hundredths);
    const higher = rated.filter(
      (other) => other.hundredths !== null && hundredths !== null && other.hundredths > hundredths,
    ).length;
    return {
      id: member.id,
      total: hundredths === null ? null : text(hundredths),
      sections,
      grade,
      stars,
      rank: hundredths === null ? null : higher + 1,
      honors: honors[row]?.honors.toSorted(),
      tied: honors[row]?.tied.toSorted(),
      outcomes: hundredths === null ? [] : outcomesOf(grade),
      exempt: member.exempt === true,
    };
  });
}

function choose(
  points: readonly (bigint | null)[],
  places: number,
  honor: string,
  into: { honors: string[]; tied: string[] }[],
): void {
  points.forEach((own, row) => {
    if (own === null || places === 0) return;
    const above = points.filter((other) => other !== null && other > own).length;
    const level = points.filter((other) => other === own).length;
    if (above + level <= places) into[row]?.honors.push(honor);
    else if (above < places) into[row]?.tied.push(honor);
  });
}

function rateMember(member: MemberEvidence, cycle: string): Rated {
  const due = LAST_DAYS.map((last, month) => {
    const period = `${cycle}-${String(month + 1).padStart(2, '0')}`;
    return (
      (member.from == null || member.from <= `${period}-15`) && (member.to == null || member.to >= `${period}-${last}`)
    );
  });
  const isDue = due.includes(true);
  const empty = { member, isDue, hundredths: null, sections: {}, quarters: [null, null, null, null] };
  if (!isMember(member) || !isDue) return { ...empty, stars: null };
  if (member.exempt === true) {
    const direct = member.facts?.['direct-stars'];
    return { ...empty, stars: direct === undefined ? null : Number(direct) };
  }
  const sections: Record<string, string> = {};
  let total: Fraction = { n: 0n, d: 1n };
  for (const item of ITEMS) {
    const value = plus(
      times(meanOfMonths(member, item, due, 0, 12) ?? zero, 8n, 10n),
      times(ballotMean(member, item), 2n, 10n),
    );
    sections[item] = text(round(value));
    total = plus(total, value);
  }
  const award = highest(member, ['awards']);
  const penalty = highest(member, ['discipline', 'criticism']);
  sections['awards'] = text(award.points * 100n);
  sections['discipline'] = text(penalty.item === 'discipline' ? -penalty.points * 100n : 0n);
  sections['criticism'] = text(penalty.item === 'criticism' ? -penalty.points * 100n : 0n);
  total = plus(total, { n: award.points - penalty.points, d: 1n });
  const hundredths = total.n < 0n ? 0n : round(total);
  const quarters = [0, 3, 6, 9].map((from) => quarterPoints(member, due, from));
  return { member, isDue, hundredths, sections, stars: starsOf(hundredths), quarters };
}

const zero: Fraction = { n: 0n, d: 1n };

function quarterPoints(member: MemberEvidence, due: readonly boolean[], from: number): bigint | null {
  if (!due.slice(from, from + 3).includes(true)) return null;
  return round(ITEMS.map((item) => meanOfMonths(member, item, due, from, from + 3) ?? zero).reduce(plus));
}

function meanOfMonths(
  member: MemberEvidence,
  item: string,
  due: readonly boolean[],
  from: number,
  to: number,
): Fraction | null {
  let sum = zero;
  let count = 0n;
  for (const score of member.scores ?? []) {
    const month = Number(score.period.slice(5)) - 1;
    if (score.item !== item || month < from || month >= to || due[month] !== true) continue;
    sum = plus(sum, decimal(String(score.points)));
    count += 1n;
  }
  return count === 0n ? null : { n: sum.n, d: sum.d * count };
}

function ballotMean(member: MemberEvidence, item: string): Fraction {
  let sum = zero;
  let scored = 0n;
  for (const ballot of member.ballots ?? []) {
    if (ballot.item !== item) continue;
    for (const paper of ballot.points ?? []) {
      if (paper === null) continue;
      sum = plus(sum, decimal(String(paper)));
      scored += 1n;
    }
    if (ballot.points !== undefined) continue;
    sum = plus(sum, decimal(String(ballot.sum)));
    scored += BigInt(ballot.scored ?? 0);
  }
  return { n: sum.n, d: sum.d * scored };
}

function highest(member: MemberEvidence, items: readonly string[]): { item: string; points: bigint } {
  let best = { item: '', points: 0n };
  for (const item of items) {
    for (const entry of member.entries ?? []) {
      const points = POINTS[item]?.[entry.level ?? ''] ?? 0n;
      if (entry.item === item && points > best.points) best = { item, points };
    }
  }
  return best;
}

function starsOf(hundredths: bigint): number {
  if (hundredths >= 9500n) return 10;
  if (hundredths >= 9000n) return 9;
  return Math.min(8, Number(hundredths / 1000n));
}

function gradeOf(stars: number | null, hundredths: bigint | null): string | null {
  if (stars === null) return null;
  if (hundredths === null)
    return stars === 10 ? 'excellent' : stars >= 8 ? 'qualified' : stars >= 6 ? 'basically-qualified' : 'unqualified';
  if (hundredths >= 9500n) return 'excellent';
  if (hundredths >= 8000n) return 'qualified';
  return hundredths >= 6000n ? 'basically-qualified' : 'unqualified';
}

function outcomesOf(grade: string | null): string[] {
  if (grade === 'excellent') return ['commended'];
  if (grade === 'basically-qualified') return ['admonition-letter'];
  return grade === 'unqualified' ? ['rectification-order'] : [];
}

function isMember(member: MemberEvidence): boolean {
  return member.status === 'full' || member.status === 'probationary';
}

function isIn(member: MemberEvidence, day: string): boolean {
  return (member.from == null || member.from <= day) && (member.to == null || member.to >= day);
}

function plus(left: Fraction, right: Fraction): Fraction {
  return { n: left.n * right.d + right.n * left.d, d: left.d * right.d };
}

function times(value: Fraction, n: bigint, d: bigint): Fraction {
  return { n: value.n * n, d: value.d * d };
}

function decimal(written: string): Fraction {
  const [whole = '0', fraction = ''] = written.split('.');
  return { n: BigInt(whole + fraction), d: 10n ** BigInt(fraction.length) };
}

function round({ n, d }: Fraction): bigint {
  return (n * 200n + d) / (2n * d);
}

function text(hundredths: bigint): string {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
