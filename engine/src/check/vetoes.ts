import { fault, type Finding } from './finding.ts';
import type { Veto } from '../scheme.ts';
import type { Check, Inspected } from './inspected.ts';
import { conditionListsOf } from './references.ts';

/** A veto needs somebody who proves it, and something it does. */
export const vetoesAreProven: Check = (inspected) =>
  inspected.assessment.rating.vetoes.flatMap((veto) => {
    const { id, name, organ, fact, part, clause } = veto;
    const findings: Finding[] = [];
    const draft = { clauses: [clause], facts: { veto: name } };
    const place = `${inspected.at}rating.vetoes.${id}`;
    if (organ.trim() === '' && fact == null && part == null)
      findings.push(fault({ ...draft, code: 'veto.organ-unnamed', place: `${place}.organ`, cure: 'cure.name-organ' }));
    if (!hasEffect(veto) && !isUsed(inspected, id))
      findings.push(fault({ ...draft, code: 'veto.without-effect', place, cure: 'cure.say-effect' }));
    return findings;
  });

function hasEffect({ grade, stars, gradeMost, starsMost, withdraws }: Veto): boolean {
  return [grade, stars, gradeMost, starsMost].some((effect) => effect !== null) || withdraws.length > 0;
}

function isUsed({ assessment, scheme }: Inspected, veto: string): boolean {
  const conditions = conditionListsOf(assessment, scheme.branchOutcomes).flatMap(({ when }) => when);
  return (
    assessment.parts.some((part) => 'vetoes' in part && part.vetoes.includes(veto)) ||
    conditions.some(({ vetoed }) => vetoed?.vetoes.includes(veto) === true)
  );
}
