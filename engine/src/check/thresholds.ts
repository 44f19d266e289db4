import { compareRational, exactText } from '../exact.ts';
import { advice, type Finding } from './finding.ts';
import type { Check } from './inspected.ts';
import { exactFigure } from './range.ts';

/** With points that have no upper end: thresholds that are reached without any of them. */
export const thresholdsNeedEffort: Check = ({ assessment, total, totalWithoutAdded, at }) => {
  const base = totalWithoutAdded?.most ?? null;
  if (total === null || total.most !== null || base === null) return [];
  return assessment.outcomes.flatMap(({ id, name, when, clause }): readonly Finding[] => {
    const lowest = when.find(({ from }) => from !== null && compareRational(base, exactFigure(from)) >= 0)?.from;
    if (lowest == null) return [];
    const facts = { outcome: name, from: exactText(exactFigure(lowest)), base: exactText(base) };
    const clauses = [lowest.clause ?? clause];
    return [
      advice({
        code: 'threshold.base-alone',
        place: `${at}outcomes.${id}`,
        clauses,
        facts,
        cure: 'cure.raise-threshold',
        proposal: { base: facts.base },
      }),
    ];
  });
};

/** Deductions that nothing stops. */
export const totalHasFloor: Check = ({ assessment: { parts, rating }, total, at }) => {
  if (total === null || (total.least !== null && total.least.n >= 0n)) return [];
  const part = parts.find(({ id }) => id === rating.total);
  const facts = { part: part?.name ?? rating.total, least: total.least === null ? '' : exactText(total.least) };
  const clauses = part === undefined ? [] : [part.clause];
  return [
    advice({
      code: 'total.below-zero',
      place: `${at}parts.${rating.total}.least`,
      clauses,
      facts,
      cure: 'cure.add-floor',
    }),
  ];
};
