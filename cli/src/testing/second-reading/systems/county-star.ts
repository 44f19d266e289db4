import { isIn, lastDayOf, lastDayOfQuarter, monthsOfQuarter, quartersOf } from '../calendar.ts';
import { decimal, type Fraction, fraction, hundredths, plus, sumOf, times, zero } from '../fraction.ts';
import { bandOf, firstOf, placesOf } from '../order.ts';
import { Reader } from '../reader.ts';
import { isMember } from '../standing.ts';
import { type Place, type Row, systemOf } from '../system.ts';

const ITEMS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `item-${number}`);

const AWARDS = { national: 5, provincial: 4, prefecture: 3, county: 2, bureau: 1 };
const DISCIPLINE = { region: 5, city: 4, county: 3, bureau: 2 };
const CRITICISM = { region: 4, city: 3, county: 2, bureau: 1 };

export const countyStar = systemOf({
  id: 'county-star',
  member: (reader, { months }, { cycle }) => {
    const parts: Record<string, Fraction | null> = {};
    for (const item of ITEMS) {
      // «Item final = mean of the 12 months × 0.8 + ballot mean × 0.2. Sum over items = year-end points.»
      const scored = reader.mean(item, 'branch', months);
      const ballot = reader.ballot('year-end', cycle, item);
      parts[item] =
        scored === null || ballot === null ? null : plus(times(scored, decimal('0.8')), times(ballot, decimal('0.2')));
    }
    // «the single highest award and the single highest of all deductions count, one each»
    const discipline = highest(reader, 'discipline', DISCIPLINE);
    const criticism = highest(reader, 'criticism', CRITICISM);
    parts['awards'] = fraction(highest(reader, 'awards', AWARDS));
    parts['discipline'] = fraction(discipline >= criticism ? -discipline : 0);
    parts['criticism'] = fraction(discipline >= criticism ? 0 : -criticism);
    return { parts };
  },
  finish: ({ total }) => {
    const grade = bandOf(
      total,
      [
        ['95', 'excellent'],
        ['80', 'qualified'],
        ['60', 'basically-qualified'],
      ],
      'unqualified',
    );
    return { stars: starsOf(total), grade, outcomes: outcomesOf(grade) };
  },
  // «rated at year end directly: stars as given, grade by the same bands; no total, no rank, no outcomes»
  exempt: ({ facts }) => {
    const given = facts?.['direct-stars'];
    if (given === undefined) return {};
    const stars = Number(given);
    if (stars === 10) return { stars, grade: 'excellent' };
    if (stars >= 8) return { stars, grade: 'qualified' };
    return { stars, grade: stars >= 6 ? 'basically-qualified' : 'unqualified' };
  },
  honors: honorsOf,
});

function starsOf(total: bigint): number {
  return bandOf(
    total,
    [
      ['95', 10],
      ['90', 9],
      ['80', 8],
      ['70', 7],
      ['60', 6],
      ['50', 5],
      ['40', 4],
      ['30', 3],
      ['20', 2],
      ['10', 1],
    ],
    0,
  );
}

function outcomesOf(grade: string): string[] {
  if (grade === 'excellent') return ['commended'];
  if (grade === 'basically-qualified') return ['admonition-letter'];
  return grade === 'unqualified' ? ['rectification-order'] : [];
}

function highest(reader: Reader, item: string, tariff: Readonly<Record<string, number>>): number {
  return Math.max(0, ...reader.levels(item).map((named) => tariff[named] ?? 0));
}

/** «Base and candidates are full and probationary members who are in the branch on the period's last day» */
function honorsOf(rows: readonly Row[], { cycle }: Place): { honors: string[]; tied: string[] }[] {
  const all = rows.map((): { honors: string[]; tied: string[] } => ({ honors: [], tied: [] }));
  const give = (honor: string, candidates: readonly (bigint | null)[], places: number) => {
    firstOf(candidates, places).forEach(({ chosen, tied }, index) => {
      if (chosen) all[index]?.honors.push(honor);
      if (tied) all[index]?.tied.push(honor);
    });
  };
  for (const quarter of quartersOf(cycle)) {
    const last = lastDayOfQuarter(quarter);
    // «`quarter-star`, at most 5 % of the branch's members»; «exempt ones count in the 5 % base»
    const base = rows.filter(({ member }) => isMember(member) && isIn(member, last)).length;
    const candidates = rows.map((row) => (isIn(row.member, last) ? quarterPoints(row, quarter) : null));
    give(`quarter-star-candidate:${quarter}`, candidates, placesOf(base, 5));
  }
  // «`year-star`, at most 10 % of the branch's ten-star members»
  const tenStars = rows.map(({ member, total }) =>
    total !== null && starsOf(total) === 10 && isIn(member, lastDayOf(cycle)) ? total : null,
  );
  give('year-star-candidate', tenStars, placesOf(tenStars.filter((total) => total !== null).length, 10));
  return all;
}

/** «of the quarter: sum over items of the mean of its due months», published */
function quarterPoints({ member, standing, months }: Row, quarter: string): bigint | null {
  const due = monthsOfQuarter(quarter).filter((month) => months.includes(month));
  if (standing !== 'rated' || due.length === 0) return null;
  const reader = new Reader(member);
  const means = ITEMS.map((item) => reader.mean(item, 'branch', due));
  return means.includes(null) ? null : hundredths(sumOf(means.map((value) => value ?? zero)));
}
