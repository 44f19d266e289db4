import { fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';

/** A veto needs somebody who proves it, and something it does. */
export const vetoesAreProven: Check = (inspected) =>
  inspected.assessment.rating.vetoes.flatMap(({ id, name, organ, fact, grade, stars, clause }) => {
    const findings: Finding[] = [];
    const draft = { clauses: [clause], facts: { veto: name } };
    const place = `${inspected.at}rating.vetoes.${id}`;
    if (organ.trim() === '' && fact == null)
      findings.push(fault({ ...draft, code: 'veto.organ-unnamed', place: `${place}.organ`, cure: 'cure.name-organ' }));
    if (grade === null && stars === null && !isUsed(inspected, id))
      findings.push(fault({ ...draft, code: 'veto.without-effect', place, cure: 'cure.say-effect' }));
    return findings;
  });

function isUsed({ assessment, scheme }: Inspected, veto: string): boolean {
  const conditions = [...assessment.outcomes, ...(scheme.branchOutcomes ?? [])].flatMap(({ when }) => when);
  return (
    assessment.parts.some((part) => 'vetoes' in part && part.vetoes.includes(veto)) ||
    conditions.some(({ vetoed }) => vetoed?.vetoes.includes(veto) === true)
  );
}
