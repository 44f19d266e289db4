import { addRational, rational } from '../exact.ts';
import type { Part } from '../rules.ts';
import type { Assessment, BallotInput, EntryInput, Item } from '../scheme.ts';
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
  const figures =
    entry.points === null ? entry.levels.map(({ points }) => points) : [entry.points.least, entry.points.most];
  const [first, ...others] = figures.map((figure) => pointRange(exactFigure(figure)));
  if (first === undefined) return null;
  const magnitude = others.reduce(hullOf, first);
  const negative = scaleRange(magnitude, rational(-1));
  if (entry.sign === 'either') return hullOf(magnitude, negative);
  return entry.sign === 'deducts' ? negative : magnitude;
}

export function itemRange(item: Item): Range {
  const mosts = [item.most, ...item.mostIn.map(({ most }) => most), ...(item.mostFor ?? []).map(({ most }) => most)];
  const range = mosts.map((most) => pointRange(exactFigure(most))).reduce(hullOf, pointRange(exactFigure(item.least)));
  // Who is not scored on it has nothing of it.
  return (item.roles ?? []).length > 0 ? hullOf(range, NOTHING) : range;
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
  'ballot-mean': (part, walk) => ballotReach(walk, [part.of]),
  complete: (part, walk) => perCell(walk.reaches.get(part.of), (range) => range),
  'first-given': (part, walk) => part.of.map((id) => walk.reaches.get(id) ?? null).reduce(eitherReach),
  fixed: (part) => single(pointRange(exactFigure(part.points))),
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
    const rises = part.side !== 'deducted' && range.most !== null && range.most.n > 0n;
    const falls = part.side !== 'added' && range.least !== null && range.least.n < 0n;
    return [id, { least: falls ? null : base.least, most: rises ? null : base.most }];
  });
  const cells = open.map(([id, range]) => [id, clampRange(range, part.least, part.most)] as const);
  return spread(new Map(cells), open.map(([, range]) => range).reduce(addRanges, NOTHING));
}

function eitherReach(left: Reach | null, right: Reach | null): Reach | null {
  if (left === null || right === null) return null;
  return spread(new Map([...left.cells].map(([id, range]) => [id, hullOf(range, right.cells.get(id) ?? range)])));
}
