import { fault, type Finding } from './finding.ts';
import type { Check } from './inspected.ts';

/** An entry that neither a range nor a level prices leaves everything to whoever writes it down. */
export const discretionIsBounded: Check = ({ assessment, at }) =>
  assessment.inputs.entries.flatMap((entry): readonly Finding[] => {
    if (entry.points !== null || entry.levels.length > 0 || entry.quantity != null) return [];
    return [
      fault({
        code: 'discretion.unbounded',
        place: `${at}inputs.entries.${entry.id}.points`,
        clauses: [entry.clause],
        facts: { entry: entry.name },
        cure: 'cure.bound-discretion',
      }),
    ];
  });
