import type { Bounds } from '../bounds.ts';
import { compareRational, exactText } from '../exact.ts';
import { fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { endText, exactFigure, type Range } from './range.ts';
import { conditionListsOf } from './references.ts';

/** Bounds that exclude each other, and bounds that no number ever comes within: nothing can follow from them. */
export const conditionsCanHold: Check = (inspected) => [...boundsOfConditions(inspected), ...boundsOfVetoes(inspected)];

function boundsOfConditions(inspected: Inspected): readonly Finding[] {
  const { scheme, assessment, at } = inspected;
  const branchOutcomes = at === '' ? scheme.branchOutcomes : [];
  return conditionListsOf(assessment, branchOutcomes).flatMap(({ family, id, field, name, clause, when }) =>
    when.flatMap((condition, index) => {
      const { parts, facts, run, times } = condition;
      const place = `${at}${family}.${id}.${field}[${index}]`;
      const asked = { name, clause };
      return [
        ...bounded({ ...asked, place, bounds: condition }, inspected.total),
        ...parts.flatMap((test) => bounded({ ...asked, place, bounds: test }, reachOf(inspected, test.id))),
        ...facts.flatMap((test) => bounded({ ...asked, place, bounds: test }, factRange(inspected, test.id))),
        ...[run, times].flatMap((each) =>
          each === null ? [] : bounded({ ...asked, place, bounds: each }, reachOf(inspected, each.part)),
        ),
      ];
    }),
  );
}

/** A number that proves a veto must be able to lie below its edge. */
function boundsOfVetoes(inspected: Inspected): readonly Finding[] {
  return inspected.assessment.rating.vetoes.flatMap(({ id, name, fact, part, clause }) => {
    const place = `${inspected.at}rating.vetoes.${id}`;
    const below = (edge: NonNullable<typeof fact>) => ({ from: null, below: edge.below });
    return [
      ...(fact === null
        ? []
        : bounded({ name, clause, place: `${place}.fact`, bounds: below(fact) }, factRange(inspected, fact.id))),
      ...(part === null
        ? []
        : bounded({ name, clause, place: `${place}.part`, bounds: below(part) }, reachOf(inspected, part.id))),
    ];
  });
}

function reachOf({ reaches }: Inspected, id: string): Range | null {
  return reaches.get(id)?.whole ?? null;
}

function factRange({ assessment }: Inspected, id: string): Range | null {
  const fact = assessment.inputs.facts.find((each) => each.id === id);
  return fact === undefined ? null : { least: exactFigure(fact.least), most: exactFigure(fact.most) };
}

interface Asked {
  readonly name: string;
  readonly clause: string;
  readonly place: string;
  readonly bounds: Bounds;
}

function bounded({ name, clause, place, bounds: { from, below } }: Asked, range: Range | null): readonly Finding[] {
  const clauses = [from?.clause ?? below?.clause ?? clause];
  const lower = from === null ? null : exactFigure(from);
  const upper = below === null ? null : exactFigure(below);
  if (lower !== null && upper !== null && compareRational(lower, upper) >= 0) {
    const facts = { name, from: exactText(lower), below: exactText(upper) };
    return [fault({ code: 'condition.contradictory', place, clauses, facts, cure: 'cure.turn-bounds' })];
  }
  if (range === null) return [];
  const isTooHigh = lower !== null && range.most !== null && compareRational(lower, range.most) > 0;
  const isTooLow = upper !== null && range.least !== null && compareRational(upper, range.least) <= 0;
  if (!isTooHigh && !isTooLow) return [];
  const facts = { name, least: endText(range.least), most: endText(range.most) };
  return [fault({ code: 'condition.out-of-reach', place, clauses, facts, cure: 'cure.move-bounds' })];
}
