import { fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';

/** What holds a grade or stars back lets something better be; at the best there is it holds back nothing. */
export const holdingBackBinds: Check = (inspected) =>
  (['vetoes', 'gates'] as const).flatMap((list) =>
    inspected.assessment.rating[list].flatMap((holding) => [
      ...idleHolds(inspected, `rating.${list}.${holding.id}`, holding),
      ...(list === 'gates' ? gateHoldsNothing(inspected, holding) : []),
    ]),
  );

/** A gate that holds nothing back is open whatever happens. */
function gateHoldsNothing({ at }: Inspected, gate: Holding & { readonly id: string }): readonly Finding[] {
  const { id, name, gradeMost, starsMost, clause } = gate;
  if (gradeMost !== null || starsMost !== null) return [];
  const place = `${at}rating.gates.${id}`;
  return [fault({ code: 'gate.without-effect', place, clauses: [clause], facts: { name }, cure: 'cure.say-effect' })];
}

interface Holding {
  readonly name: string;
  readonly gradeMost: string | null;
  readonly starsMost: number | null;
  readonly clause: string;
}

function idleHolds({ assessment: { rating }, at }: Inspected, place: string, holding: Holding): readonly Finding[] {
  const { name, gradeMost, starsMost, clause } = holding;
  const idle = (field: string, most: string) =>
    fault({
      code: 'hold.above-all',
      place: `${at}${place}.${field}`,
      clauses: [clause],
      facts: { name, most },
      cure: 'cure.lower-hold',
    });
  const best = [...rating.rankGrades.filter(({ from }) => from === 'first'), ...rating.grades][0];
  const highest = Math.max(0, ...[...rating.stars, ...rating.rankStars].map(({ stars }) => stars));
  return [
    ...(gradeMost !== null && best?.grade === gradeMost ? [idle('gradeMost', best.name)] : []),
    ...(starsMost !== null && starsMost >= highest ? [idle('starsMost', String(starsMost))] : []),
  ];
}
