import { compareRational, exactText, type Rational } from '../exact.ts';
import type { Figure } from '../figure.ts';
import type { Part } from '../rules.ts';
import { advice, fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { endText, exactFigure, scaleRange } from './range.ts';

type Bounded = Extract<Part, { readonly rule: 'sum' | 'tally' }>;

/** Bounds that contradict each other, and bounds that no number ever touches. */
export const capsMakeSense: Check = (inspected) => [
  ...inspected.assessment.parts.flatMap((part) =>
    part.rule === 'sum' || part.rule === 'tally' ? boundsOf(part, inspected) : [],
  ),
  ...inputsOf(inspected),
];

function boundsOf(part: Bounded, inspected: Inspected): readonly Finding[] {
  const place = `${inspected.at}parts.${part.id}`;
  if (part.least !== null && part.most !== null && isAbove(part.least, part.most)) {
    return [crossed(`${place}.least`, part, { least: part.least, most: part.most })];
  }
  return [...idleBounds(part, inspected), ...(part.rule === 'sum' ? innerBounds(part, inspected) : [])];
}

/** A bound is idle where the number cannot come past it anyhow. */
function idleBounds(part: Bounded, { reaches, at }: Inspected): readonly Finding[] {
  const before = reaches.get(part.id)?.unbounded ?? null;
  // The bounds of a tally hold for each kind of entry, its sum over all kinds says nothing about one.
  if (before === null || (part.rule === 'tally' && part.of.length > 1)) return [];
  const idle = (side: 'least' | 'most', bound: Figure, end: Rational | null, order: number): readonly Finding[] => {
    if (end === null || compareRational(end, exactFigure(bound)) * order > 0) return [];
    const facts = { part: part.name, bound: exactText(exactFigure(bound)), end: exactText(end) };
    const code = side === 'most' ? 'cap.never-binds' : 'floor.never-binds';
    const clauses = [bound.clause ?? part.clause];
    return [
      advice({
        code,
        place: `${at}parts.${part.id}.${side}`,
        clauses,
        facts,
        cure: 'cure.drop-bound',
        proposal: facts,
      }),
    ];
  };
  return [
    ...(part.most === null ? [] : idle('most', part.most, before.most, 1)),
    ...(part.least === null ? [] : idle('least', part.least, before.least, -1)),
  ];
}

/** A part's own bound above that of the sum it goes into is never used to the full. */
function innerBounds(
  part: Extract<Part, { readonly rule: 'sum' }>,
  { assessment, reaches, at }: Inspected,
): readonly Finding[] {
  if (part.most === null) return [];
  const outer = exactFigure(part.most);
  return part.terms.flatMap((term) => {
    const inner = assessment.parts.find(({ id }) => id === term.part);
    const reach = reaches.get(term.part);
    if (inner === undefined || reach == null || !('most' in inner) || inner.most === null) return [];
    const range = scaleRange(reach.whole, exactFigure(term.weight));
    const clauses = [inner.most.clause ?? inner.clause, part.most?.clause ?? part.clause];
    const facts = { part: inner.name, outer: part.name, bound: endText(range.most), most: exactText(outer) };
    const draft = { place: `${at}parts.${inner.id}.most`, clauses, facts, proposal: { most: exactText(outer) } };
    if (range.least !== null && compareRational(range.least, outer) > 0)
      return [
        fault({
          ...draft,
          code: 'cap.contradictory',
          facts: { first: facts.bound, second: facts.most },
          cure: 'cure.keep-one-cap',
        }),
      ];
    if (range.most !== null && compareRational(range.most, outer) > 0)
      return [advice({ ...draft, code: 'cap.above-outer', cure: 'cure.lower-cap' })];
    return [];
  });
}

/** Ranges of items, entries and facts whose ends are crossed. */
function inputsOf({ assessment: { items, inputs }, at }: Inspected): readonly Finding[] {
  const ranged = [
    ...items.map((item) => ({ ...item, place: `${at}items.${item.id}.most` })),
    ...inputs.facts.map((fact) => ({ ...fact, place: `${at}inputs.facts.${fact.id}.most` })),
    ...inputs.entries.flatMap((entry) =>
      [entry.points, entry.quantity].flatMap((range) =>
        range == null ? [] : [{ ...range, clause: entry.clause, place: `${at}inputs.entries.${entry.id}.points` }],
      ),
    ),
  ];
  return ranged.flatMap((range) => (isAbove(range.least, range.most) ? [crossed(range.place, range, range)] : []));
}

function crossed(
  place: string,
  { clause }: { readonly clause: string },
  { least, most }: { readonly least: Figure; readonly most: Figure },
): Finding {
  const facts = { first: exactText(exactFigure(least)), second: exactText(exactFigure(most)) };
  const clauses = [least.clause ?? clause, most.clause ?? clause];
  return fault({ code: 'cap.contradictory', place, clauses, facts, cure: 'cure.keep-one-cap', proposal: facts });
}

function isAbove(left: Figure, right: Figure): boolean {
  return compareRational(exactFigure(left), exactFigure(right)) > 0;
}
