import { addRational, compareRational, exactText, type Rational, rational } from '../exact.ts';
import { advice, fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { addRanges, endText, exactFigure, isSame, NOTHING, type Range } from './range.ts';
import { entryRange, itemRange } from './reach.ts';

/** Sums that do not come to what the document says they do, and statements that contradict each other. */
export const sumsMeetTotals: Check = (inspected) => {
  if (inspected.at !== '') return [];
  const totals = inspected.scheme.published?.totals ?? [];
  return totals.flatMap(({ of, most, clause }, index) => {
    const place = `published.totals[${index}]`;
    const ranges = of.map((id) => rangeOf(inspected, id));
    const known = ranges.filter((range) => range !== null);
    const unknown = of.filter((id, at) => ranges[at] === null && !inspected.reaches.has(id));
    if (unknown.length > 0) {
      return [
        fault({ code: 'name.unknown', place, clauses: [clause], facts: { found: unknown }, cure: 'cure.name-known' }),
      ];
    }
    // What a part comes to that is refused or cannot be followed is not known, and nothing is claimed about the sum.
    const isKnown = known.length === ranges.length;
    const clash = totals
      .slice(0, index)
      .find((other) => sameList(other.of, of) && !isSame(exactFigure(other.most), exactFigure(most)));
    if (clash !== undefined)
      return [
        contradiction(
          place,
          { clause, stated: exactFigure(most) },
          { clause: clash.clause, stated: exactFigure(clash.most) },
        ),
      ];
    if (!isKnown) return [];
    const sum = known.reduce(addRanges, NOTHING);
    if (sum.most !== null && isSame(sum.most, exactFigure(most))) return [];
    return [mismatch({ place, clause, of: of.map((id) => nameOf(inspected, id)), stated: exactFigure(most), sum })];
  });
};

/** A hundred-point scale is claimed, and the total can leave it. */
export const totalKeepsScale: Check = ({ scheme, assessment, total, at }) => {
  const scale = scheme.published?.scale ?? null;
  if (at !== '' || scale === null || total === null) return [];
  const stated = exactFigure(scale);
  if (total.most !== null && compareRational(total.most, stated) <= 0) return [];
  const clause = assessment.parts.find(({ id }) => id === assessment.rating.total)?.clause;
  return [
    advice({
      code: 'total.above-scale',
      place: `parts.${assessment.rating.total}`,
      clauses: [scale.clause, clause].filter((id) => id != null),
      facts: { scale: exactText(stated), most: endText(total.most) },
      cure: 'cure.cap-total',
      proposal: { most: exactText(stated) },
    }),
  ];
};

interface Mismatch {
  readonly place: string;
  readonly clause: string;
  readonly of: readonly string[];
  readonly stated: Rational;
  readonly sum: Range;
}

function mismatch({ place, clause, of, stated, sum }: Mismatch): Finding {
  const facts = { of, stated: exactText(stated), least: endText(sum.least), most: endText(sum.most) };
  if (sum.most === null) {
    const proposal = { most: exactText(stated) };
    return fault({ code: 'cap.not-kept', place, clauses: [clause], facts, cure: 'cure.add-cap', proposal });
  }
  const apart = addRational(stated, { n: -sum.most.n, d: sum.most.d });
  const difference = exactText(apart.n < 0n ? { n: -apart.n, d: apart.d } : apart);
  return fault({
    code: 'sum.not-stated-total',
    place,
    clauses: [clause],
    facts,
    cure: 'cure.change-points',
    proposal: { difference },
  });
}

interface Claim {
  readonly clause: string;
  readonly stated: Rational;
}

function contradiction(place: string, later: Claim, earlier: Claim): Finding {
  const facts = { first: exactText(earlier.stated), second: exactText(later.stated) };
  const clauses = [earlier.clause, later.clause];
  return fault({ code: 'cap.contradictory', place, clauses, facts, cure: 'cure.keep-one-cap', proposal: facts });
}

/** What an item, an entry or a part named in a statement can come to; null where there is none of this id. */
function rangeOf({ assessment, reaches }: Inspected, id: string): Range | null {
  const item = assessment.items.find((found) => found.id === id);
  if (item !== undefined) return itemRange(item);
  const reach = reaches.get(id);
  if (reach != null) return reach.whole;
  const entry = assessment.inputs.entries.find((found) => found.id === id);
  if (entry === undefined) return null;
  // A single entry: how many of them there may be is for the part that counts them.
  return entryRange(entry) ?? { least: rational(0), most: null };
}

function nameOf({ assessment }: Inspected, id: string): string {
  const { items, parts, inputs } = assessment;
  return [...items, ...parts, ...inputs.scores, ...inputs.entries].find((found) => found.id === id)?.name ?? id;
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return [...left].sort().join('\n') === [...right].sort().join('\n');
}
