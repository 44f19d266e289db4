import { type Granularity, PERIODS_PER_YEAR } from '../day.ts';
import { addRational, compareRational, multiplyRational, type Rational, rational } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { difference, unitsOf, worthOfQuantity } from '../price.ts';
import type { Side } from '../rules/kind.ts';
import { type Part, sourcesOf } from '../rules.ts';
import type { BallotInput } from '../ballot-input.ts';
import type { EntryInput, EntryPrice, Item, TableRow } from '../inputs.ts';
import type { Assessment } from '../scheme.ts';
import { addRanges, clampRange, exactFigure, hullOf, NOTHING, pointRange, type Range, scaleRange } from './range.ts';

/** What one number of the scheme can come to, item by item. */
export interface Reach {
  /** By id along its axis; a number without one stands under ''. */
  readonly cells: ReadonlyMap<string, Range>;
  /** All items together. Not always the sum of the ends: of several awards only one may count. */
  readonly whole: Range;
  /** All items together before the part's own bounds; null where it has none. */
  readonly unbounded: Range | null;
}

/** Reach by id of score inputs and parts; null where a rule is not followed here or names something unknown. */
export type Reaches = ReadonlyMap<string, Reach | null>;

/** Propagates least and most through the parts; `withoutAdded` leaves out everything that entries add. */
export function reachesOf(assessment: Assessment, withoutAdded = false): Reaches {
  const walk: Walk = { assessment, withoutAdded, reaches: new Map() };
  for (const input of assessment.inputs.scores) walk.reaches.set(input.id, scoredReach(walk, input.items));
  for (const part of assessment.parts) walk.reaches.set(part.id, reachOf(part, walk));
  return walk.reaches;
}

/** The points one entry can carry, with its sign. */
export function entryRange(entry: EntryInput): Range | null {
  const bare = magnitudeOf(entry);
  if (bare === null) return null;
  const factors = [
    ...(entry.multipliers ?? []).map(({ times }) => times),
    ...(entry.repeats?.steps ?? []).map(({ times }) => times),
  ];
  const multiplied = factors.reduce((range, times) => hullOf(range, scaleRange(range, exactFigure(times))), bare);
  // What goes on for less than a year gives less.
  const magnitude = entry.span == null ? multiplied : hullOf(multiplied, NOTHING);
  const negative = scaleRange(magnitude, rational(-1));
  if (entry.sign === 'either') return hullOf(magnitude, negative);
  return entry.sign === 'deducts' ? negative : magnitude;
}

function magnitudeOf({ points, levels, quantity, price }: EntryInput): Range | null {
  if (quantity !== null) return price == null ? null : priceRange(price, exactFigure(quantity.most));
  const figures =
    points === null
      ? levels.flatMap((level) => [level.points, ...(level.most == null ? [] : [level.most])])
      : [points.least, points.most];
  return rangeOver(figures);
}

function priceRange({ perUnit, table }: EntryPrice, most: Rational): Range | null {
  if (perUnit === null) return rangeOver(table.map(({ points }) => points));
  const worth = worthOfQuantity(most, { perUnit, table });
  return hullOf(NOTHING, pointRange(worth));
}

function rangeOver(figures: readonly Figure[]): Range | null {
  const [first, ...others] = figures.map((figure) => pointRange(exactFigure(figure)));
  return first === undefined ? null : others.reduce(hullOf, first);
}

export function itemRange(item: Item): Range {
  const mosts = [item.most, ...item.mostIn.map(({ most }) => most), ...(item.mostFor ?? []).map(({ most }) => most)];
  const range = mosts.map((most) => pointRange(exactFigure(most))).reduce(hullOf, pointRange(exactFigure(item.least)));
  // Who is not scored on it has nothing of it.
  return (item.roles ?? []).length + (item.categories ?? []).length > 0 ? hullOf(range, NOTHING) : range;
}

interface Walk {
  readonly assessment: Assessment;
  readonly withoutAdded: boolean;
  readonly reaches: Map<string, Reach | null>;
}

type Follow<Rule extends Part['rule']> = (part: Extract<Part, { readonly rule: Rule }>, walk: Walk) => Reach | null;

/** One line per rule kind; a kind that is not here is not followed, and nothing is claimed about it. */
const follows: { readonly [Rule in Part['rule']]?: Follow<Rule> } = {
  attainment: (part, walk) =>
    perCell(walk.reaches.get(part.of), () => ({ least: rational(0), most: exactFigure(part.full) })),
  'by-table': (part, walk) => perCell(walk.reaches.get(part.of), (range) => tableRange(part.rows, range)),
  'carried-over': (part) => single(clampRange(WITHOUT_END, part.least, part.most)),
  'chosen-by-kind': (part, walk) => {
    const ids = [...part.variants.map((variant) => variant.part), ...(part.otherwise === null ? [] : [part.otherwise])];
    const reach = ids.map((id) => walk.reaches.get(id) ?? null).reduce(eitherReach);
    return part.otherwise === null ? perCell(reach, (range) => hullOf(range, NOTHING)) : reach;
  },
  counted: (part) => spread(new Map(part.of.map((id) => [id, { least: rational(0), most: null }]))),
  'extreme-of': (part, walk) => part.of.map((id) => walk.reaches.get(id) ?? null).reduce(eitherReach),
  fact: (part, walk) => factReach(part, walk),
  gated: (part, walk) => {
    const other = part.otherwise === null ? NOTHING : pointRange(exactFigure(part.otherwise));
    return perCell(walk.reaches.get(part.of), (range) => hullOf(range, other));
  },
  'limited-by': (part, walk) => limitedReach(part, walk),
  // Members' totals are another assessment's; a share lies between nobody and everybody.
  'members-result': ({ take }) =>
    take === 'mean' ? null : single({ least: rational(0), most: take === 'share' ? rational(1) : null }),
  'other-result': (part) => resultReach(part),
  'over-periods': (part, walk) => overReach(part, walk),
  'per-unit': (part, walk) => perCell(walk.reaches.get(part.of), (range) => unitRange(part, range)),
  'ballot-mean': (part, walk) => ballotReach(walk, [part.of]),
  complete: (part, walk) => perCell(walk.reaches.get(part.of), (range) => range),
  'first-given': (part, walk) => part.of.map((id) => walk.reaches.get(id) ?? null).reduce(eitherReach),
  fixed: (part) => {
    const points = pointRange(exactFigure(part.points));
    return single(part.byMonthsDue === true ? hullOf(points, NOTHING) : points);
  },
  'highest-only': highestReach,
  'latest-ballot': (part, walk) => ballotReach(walk, part.of),
  mean: (part, walk) => perCell(walk.reaches.get(part.of), (range) => range),
  sum: sumReach,
  target: (part) => spread(new Map([[part.of, hullOf(NOTHING, pointRange(exactFigure(part.points)))]])),
  tally: tallyReach,
  weighted: weightedReach,
  'zeroed-by-veto': (part, walk) => perCell(walk.reaches.get(part.of), (range) => hullOf(range, NOTHING)),
};

function reachOf(part: Part, walk: Walk): Reach | null {
  // The table pairs every rule with its own part, which the compiler cannot follow through a look-up.
  const follow = follows[part.rule] as ((part: Part, walk: Walk) => Reach | null) | undefined;
  return follow?.(part, walk) ?? null;
}

function single(range: Range, unbounded: Range | null = null): Reach {
  return { cells: new Map([['', range]]), whole: range, unbounded };
}

function spread(cells: ReadonlyMap<string, Range>, unbounded: Range | null = null): Reach {
  return { cells, whole: [...cells.values()].reduce(addRanges, NOTHING), unbounded };
}

function perCell(reach: Reach | null | undefined, change: (range: Range) => Range): Reach | null {
  if (reach == null) return null;
  return spread(new Map([...reach.cells].map(([id, range]) => [id, change(range)])));
}

function scoredReach({ assessment }: Walk, ids: readonly string[]): Reach | null {
  const items = ids.map((id) => assessment.items.find((item) => item.id === id));
  const cells = new Map<string, Range>();
  for (const item of items) {
    if (item === undefined) return null;
    cells.set(item.id, itemRange(item));
  }
  return spread(cells);
}

/** Whatever one of the ballots can come to. */
function ballotReach(walk: Walk, ids: readonly string[]): Reach | null {
  const ballots = walk.assessment.inputs.ballots.filter(({ id }) => ids.includes(id));
  if (ballots.length === 0) return null;
  return ballots.map((ballot) => oneBallotReach(walk, ballot)).reduce(eitherReach);
}

function oneBallotReach(walk: Walk, { items, options, groups, ...ballot }: BallotInput): Reach | null {
  const [first, ...others] = options.map(({ points }) => pointRange(exactFigure(points)));
  const chosen = first === undefined ? null : others.reduce(hullOf, first);
  // Blanks, people who handed in nothing and ballots not held weigh as 0.
  const hasZero = ballot.denominator !== 'scored' || ballot.missing === 'zero' || ballot.emptyGroup === 'left-out';
  const weights = groups.flatMap(({ weight }) => (weight === null ? [] : [exactFigure(weight)]));
  const whole = weights.length === 0 ? rational(1) : weights.reduce(addRational, rational(0));
  return perCell(scoredReach(walk, items), (range) => {
    const weighed = scaleRange(chosen ?? range, whole);
    return hasZero ? hullOf(weighed, NOTHING) : weighed;
  });
}

function sumReach(part: Extract<Part, { readonly rule: 'sum' }>, walk: Walk): Reach | null {
  let sum = part.base === null ? NOTHING : pointRange(exactFigure(part.base));
  for (const term of part.terms) {
    const reach = walk.reaches.get(term.part);
    if (reach == null) return null;
    sum = addRanges(sum, scaleRange(reach.whole, exactFigure(term.weight)));
  }
  return single(clampRange(sum, part.least, part.most), sum);
}

function weightedReach(part: Extract<Part, { readonly rule: 'weighted' }>, walk: Walk): Reach | null {
  const weighed = (terms: typeof part.terms): Map<string, Range> | null => {
    const cells = new Map<string, Range>();
    for (const term of terms) {
      const reach = walk.reaches.get(term.part);
      if (reach == null) return null;
      for (const [id, range] of reach.cells) {
        cells.set(id, addRanges(cells.get(id) ?? NOTHING, scaleRange(range, exactFigure(term.weight))));
      }
    }
    return cells;
  };
  const first = weighed(part.terms);
  const other = part.otherwise == null ? null : weighed(part.otherwise);
  if (first === null) return null;
  if (other === null) return spread(first);
  return spread(new Map([...first].map(([id, range]) => [id, hullOf(range, other.get(id) ?? range)])));
}

function entriesOf(
  walk: Walk,
  ids: readonly string[],
): readonly { readonly id: string; readonly range: Range }[] | null {
  const found: { id: string; range: Range }[] = [];
  for (const id of ids) {
    const entry = walk.assessment.inputs.entries.find((input) => input.id === id);
    const range = entry === undefined ? null : entryRange(entry);
    if (range === null) return null;
    const isAdding = range.most !== null && range.most.n > 0n;
    found.push({ id, range: walk.withoutAdded && isAdding ? { ...range, most: rational(0) } : range });
  }
  return found;
}

function highestReach(part: Extract<Part, { readonly rule: 'highest-only' }>, walk: Walk): Reach | null {
  const entries = entriesOf(walk, part.of);
  if (entries === null) return null;
  const cells = entries.map(({ id, range }) => [id, hullOf(range, NOTHING)] as const);
  return { cells: new Map(cells), whole: cells.map(([, range]) => range).reduce(hullOf, NOTHING), unbounded: null };
}

/** Entries can be as many as there are deeds, so a side that counts at all has no end of its own. */
function tallyReach(part: Extract<Part, { readonly rule: 'tally' }>, walk: Walk): Reach | null {
  const entries = entriesOf(walk, part.of);
  if (entries === null) return null;
  const base = part.base === null ? NOTHING : pointRange(exactFigure(part.base));
  const open = entries.map(({ id, range }): readonly [string, Range] => {
    const limited = timesRange(part.timesMost, range);
    if (limited !== null) return [id, addRanges(base, sideOf(part.side, limited))];
    const rises = part.side !== 'deducted' && range.most !== null && range.most.n > 0n;
    const falls = part.side !== 'added' && range.least !== null && range.least.n < 0n;
    return [id, { least: falls ? null : base.least, most: rises ? null : base.most }];
  });
  const cells = open.map(([id, range]) => [id, clampRange(range, part.least, part.most)] as const);
  return spread(new Map(cells), open.map(([, range]) => range).reduce(addRanges, NOTHING));
}

/** The ends of so many entries at most; null where there can be any number. */
function timesRange(times: number | null, range: Range): Range | null {
  return times === null ? null : hullOf(NOTHING, scaleRange(range, rational(times)));
}

function sideOf(side: Side, range: Range): Range {
  if (side === 'added') return { least: rational(0), most: range.most };
  return side === 'deducted' ? { least: range.least, most: rational(0) } : range;
}

function eitherReach(left: Reach | null, right: Reach | null): Reach | null {
  if (left === null || right === null) return null;
  return spread(new Map([...left.cells].map(([id, range]) => [id, hullOf(range, right.cells.get(id) ?? range)])));
}

const WITHOUT_END: Range = { least: null, most: null };

/** Rows that the number cannot fall into are not counted. */
function tableRange(rows: readonly TableRow[], { least, most }: Range): Range {
  const reached = rows.filter(({ from }, index) => {
    const above = rows[index - 1]?.from ?? null;
    const isBelow = most !== null && from !== null && compareRational(most, exactFigure(from)) < 0;
    const isAbove = least !== null && above !== null && compareRational(least, exactFigure(above)) >= 0;
    return !isBelow && !isAbove;
  });
  return rangeOver((reached.length === 0 ? rows : reached).map(({ points }) => points)) ?? NOTHING;
}

function unitRange(part: Extract<Part, { readonly rule: 'per-unit' }>, { least, most }: Range): Range {
  const far = part.below === null ? most : least;
  const edge = exactFigure(part.below ?? part.above ?? { n: 0, d: 1 });
  const base = part.base === null ? NOTHING : pointRange(exactFigure(part.base));
  if (far === null) {
    const open = part.points.n > 0 ? { least: base.least, most: null } : { least: null, most: base.most };
    return clampRange(open, part.least, part.most);
  }
  const distance = part.below === null ? difference(far, edge) : difference(edge, far);
  const beyond = distance.n < 0n ? rational(0) : distance;
  const worth = multiplyRational(unitsOf(beyond, exactFigure(part.every), part.rest), exactFigure(part.points));
  return clampRange(addRanges(base, hullOf(NOTHING, pointRange(worth))), part.least, part.most);
}

function factReach({ of, missing }: Extract<Part, { readonly rule: 'fact' }>, { assessment }: Walk): Reach | null {
  const fact = assessment.inputs.facts.find(({ id }) => id === of);
  if (fact === undefined) return null;
  const range = hullOf(pointRange(exactFigure(fact.least)), pointRange(exactFigure(fact.most)));
  return single(missing === 'zero' ? hullOf(range, NOTHING) : range);
}

function limitedReach(part: Extract<Part, { readonly rule: 'limited-by' }>, walk: Walk): Reach | null {
  const limit = walk.reaches.get(part.by);
  if (limit == null) return null;
  const own = walk.reaches.get(part.of);
  const share = scaleRange(limit.whole, exactFigure(part.share));
  return perCell(own, (range) => ({
    least: range.least === null || share.least === null ? null : hullOf(range, share).least,
    most: range.most,
  }));
}

function resultReach({ take, grades, missing }: Extract<Part, { readonly rule: 'other-result' }>): Reach | null {
  if (take === 'total') return null;
  const range =
    take === 'stars'
      ? { least: rational(0), most: rational(10) }
      : rangeOver((grades ?? []).map(({ points }) => points));
  if (range === null) return null;
  return single(missing === 'zero' ? hullOf(range, NOTHING) : range);
}

/** A sum of periods is at least one of them, since whoever is rated has one that is due. */
function overReach(part: Extract<Part, { readonly rule: 'over-periods' }>, walk: Walk): Reach | null {
  const reach = walk.reaches.get(part.of);
  if (part.take !== 'sum') return perCell(reach, (range) => range);
  const period = periodOf(part.of, walk.assessment);
  if (period === null) return null;
  const times = rational(PERIODS_PER_YEAR[period] / PERIODS_PER_YEAR[part.per ?? 'year']);
  return perCell(reach, (range) => hullOf(range, scaleRange(range, times)));
}

/** The length of the periods a number stands for; null where it has none. */
function periodOf(id: string, assessment: Assessment): Granularity | null {
  const input = assessment.inputs.scores.find((each) => each.id === id);
  if (input !== undefined) return input.period;
  const part = assessment.parts.find((each) => each.id === id);
  if (part === undefined) return null;
  if ('per' in part) return part.per;
  const ballot = assessment.inputs.ballots.find((each) => 'of' in part && each.id === part.of);
  if (ballot !== undefined) return ballot.period;
  const [source] = sourcesOf(part);
  return source === undefined || part.rule === 'attainment' ? null : periodOf(source, assessment);
}
