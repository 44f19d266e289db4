/** One person's score at one place, which nobody may be told. */
export interface Unknown {
  readonly voter: string;
  readonly place: string;
}

/** A figure that is told, as a linear form: what each unknown weighs in it, exactly. Whatever is left out weighs nothing. */
export type Form = ReadonlyMap<Unknown, Fraction>;

export interface Fraction {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

type Row = readonly bigint[];

/** Unknowns that no figure tells apart, since they weigh the same in each: in any combination of figures they do as well. */
interface Alike {
  readonly voters: ReadonlySet<string>;
}

/**
 * Looks for a combination of all that is told in which the scores of fewer than `least` people are left: their sum, however
 * weighed, would be known. Null where there is none, else who they are. It is looked for by elimination in whole numbers, so
 * that what it finds is so and what it does not find is not there. A rounded figure is taken for the exact one, and a
 * difference counts like a sum: whoever is told less, and wants to know less, finds no more.
 */
export function uncovered(forms: readonly Form[], least: number): readonly string[] | null {
  const unknowns = [...new Set(forms.flatMap((form) => [...form.keys()]))];
  const rows = forms.map((form) => inWholes(unknowns.map((unknown) => form.get(unknown) ?? { n: 0n, d: 1n })));
  const columns = Map.groupBy(unknowns.keys(), (at) => rows.map((row) => row[at]).join(' '));
  const alike: Alike[] = [];
  const firsts: number[] = [];
  for (const same of columns.values()) {
    const [first] = same;
    if (first === undefined || rows.every((row) => row[first] === 0n)) continue;
    alike.push({ voters: new Set(same.map((at) => unknowns[at]?.voter ?? '')) });
    firsts.push(first);
  }
  const told = rows.map((row) => firsts.map((at) => row[at] ?? 0n));
  const isLarge = alike.map(({ voters }) => voters.size >= least);
  // In the smallest of all combinations none of the large ones is left.
  const rest = without(told, isLarge);
  if (rest.length === 0) return null;
  const small = alike.filter((_, at) => isLarge[at] !== true);
  for (const people of unionsOf(small, least)) {
    const isOutside = alike.map(({ voters }) => [...voters].some((voter) => !people.has(voter)));
    if (without(rest, isOutside).length > 0) return [...people].toSorted();
  }
  return null;
}

/** Every union of them with fewer than `least` people. */
function unionsOf(all: readonly Alike[], least: number): readonly ReadonlySet<string>[] {
  const found = new Map<string, ReadonlySet<string>>();
  const nameOf = (people: ReadonlySet<string>) => [...people].toSorted().join('\n');
  const grow = (people: ReadonlySet<string>): void => {
    for (const { voters } of all) {
      const more = new Set([...people, ...voters]);
      if (more.size >= least || more.size === people.size || found.has(nameOf(more))) continue;
      found.set(nameOf(more), more);
      grow(more);
    }
  };
  grow(new Set());
  return [...found.values()].toSorted((left, right) => left.size - right.size);
}

/** A basis of all combinations of the rows that are zero in these columns. */
function without(rows: readonly Row[], isGone: readonly boolean[]): readonly Row[] {
  const order = isGone.map((_, at) => at).toSorted((left, right) => Number(isGone[right]) - Number(isGone[left]));
  let open = rows.filter(isSomething);
  const kept: Row[] = [];
  for (const at of order) {
    const pivot = open.find((row) => row[at] !== 0n);
    if (pivot === undefined) continue;
    if (isGone[at] !== true) kept.push(pivot);
    open = open.flatMap((row) => (row === pivot ? [] : [reduced(row, pivot, at)])).filter(isSomething);
  }
  return kept;
}

function isSomething(row: Row): boolean {
  return row.some((value) => value !== 0n);
}

/** The row without what it has in the pivot's column, in lowest whole numbers. */
function reduced(row: Row, pivot: Row, at: number): Row {
  const [own, other] = [row[at] ?? 0n, pivot[at] ?? 0n];
  if (own === 0n) return row;
  return lowest(row.map((value, column) => value * other - (pivot[column] ?? 0n) * own));
}

function inWholes(fractions: readonly Fraction[]): Row {
  const denominator = fractions.reduce((all, { d }) => (all / divisorOf(all, d)) * d, 1n);
  return lowest(fractions.map(({ n, d }) => (n * denominator) / d));
}

function lowest(row: Row): Row {
  const divisor = row.reduce(divisorOf, 0n);
  return divisor === 0n ? row : row.map((value) => value / divisor);
}

function divisorOf(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
