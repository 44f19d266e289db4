import type { FilingFigures } from '@xianfeng/contract';

type Scheme = FilingFigures[number];
type Place = NonNullable<Scheme['results']>[number]['from'];

/** A column of the table of committees: a grade, or stars where a scheme gives nothing else, or neither. */
export interface GradeColumn {
  readonly key: string;
  /** What the scheme calls the grade. */
  readonly name: string | null;
  readonly place: Place;
}

/** Neighbouring columns with one number for all of them. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly members: number;
}

function keyOf({ grade, stars }: Place): string {
  if (grade !== null) return `grade ${grade}`;
  return stars === null ? 'none' : `stars ${stars}`;
}

/** All columns that these figures need: the grades of each scheme from the best on, then stars, then those without either. */
export function columnsOf(schemes: FilingFigures): readonly GradeColumn[] {
  const columns: GradeColumn[] = [];
  for (const { grades } of schemes) {
    let at = 0;
    for (const { id, name } of grades) {
      const place = { grade: id, stars: null };
      const known = columns.findIndex(({ key }) => key === keyOf(place));
      if (known === -1) columns.splice(at, 0, { key: keyOf(place), name, place });
      at = (known === -1 ? at : known) + 1;
    }
  }
  const others = schemes.flatMap(({ results }) => (results ?? []).flatMap(({ from, to }) => between(from, to)));
  const stars = [...new Set(others.flatMap((each) => each.stars ?? []))].toSorted((one, other) => other - one);
  for (const each of stars) columns.push(columnOf({ grade: null, stars: each }));
  if (others.some((each) => each.stars === null)) columns.push(columnOf({ grade: null, stars: null }));
  return columns;
}

function columnOf(place: Place): GradeColumn {
  return { key: keyOf(place), name: null, place };
}

/** Places without a grade that a line reaches over. */
function between(from: Place, to: Place): readonly Place[] {
  if (to.grade !== null) return [];
  if (to.stars === null || from.grade !== null || from.stars === null) return [to];
  const { stars: least } = to;
  return Array.from({ length: from.stars - least + 1 }, (_, above) => ({ grade: null, stars: least + above }));
}

/** What a committee filed under all its schemes. Where one of them gives a number for two columns, so does the sum. */
export function rowOf(columns: readonly GradeColumn[], schemes: FilingFigures): readonly Span[] {
  const at = (place: Place) => columns.findIndex(({ key }) => key === keyOf(place));
  const spans = schemes.flatMap(({ results }) =>
    (results ?? []).map(({ from, to, members }) => ({ from: at(from), to: at(to), members })),
  );
  return sumOf(columns.length, spans);
}

/** Adds numbers up that stand for different columns: where any of them reaches over two, the sum does. */
export function sumOf(columnCount: number, spans: readonly Span[]): readonly Span[] {
  const sums: Span[] = [];
  for (let from = 0; from < columnCount; ) {
    const to = endOf(from, spans);
    const own = spans.filter((span) => span.from >= from && span.to <= to);
    sums.push({ from, to, members: own.reduce((sum, { members }) => sum + members, 0) });
    from = to + 1;
  }
  return sums;
}

function endOf(from: number, spans: readonly Span[]): number {
  let to = from;
  for (;;) {
    const reached = Math.max(to, ...spans.filter((span) => span.from <= to && span.to > to).map((span) => span.to));
    if (reached === to) return to;
    to = reached;
  }
}

/** Too few are rated under this scheme to be broken down by grade. */
export function isApart({ results, members }: Scheme): boolean {
  return results === null && members.rated !== 0;
}

/** The sum of counts of people, of which one or two are never said: `40 + <3`. */
export function peopleSum(counts: readonly Scheme['members']['rated'][]): string {
  const few = counts.filter((count) => typeof count === 'string');
  const known = counts.reduce<number>((sum, count) => (typeof count === 'number' ? sum + count : sum), 0);
  return [...(known === 0 && few.length > 0 ? [] : [String(known)]), ...few].join(' + ');
}
