import { advice } from './finding.ts';
import type { Check } from './inspected.ts';

/** Awards and deductions whose levels are not the same: what an award of one level weighs against is not said. */
export const awardTablesAgree: Check = ({ assessment, at }) => {
  const tables = assessment.inputs.entries.filter(({ levels }) => levels.length > 0);
  const deducting = tables.filter(({ sign }) => sign === 'deducts');
  return tables
    .filter(({ sign }) => sign === 'adds')
    .flatMap((awards) => {
      const ids = (table: typeof awards) => table.levels.map(({ id }) => id);
      const others = deducting.filter((table) => [...ids(table)].sort().join() !== [...ids(awards)].sort().join());
      if (others.length === 0) return [];
      const names = (table: typeof awards) => table.levels.map(({ name }) => name);
      const facts = {
        awards: awards.name,
        levels: names(awards),
        others: others.map(({ name }) => name),
        otherLevels: [...new Set(others.flatMap(names))],
      };
      const clauses = [awards.clause, ...others.map(({ clause }) => clause)];
      return [
        advice({
          code: 'levels.differ',
          place: `${at}inputs.entries.${awards.id}.levels`,
          clauses,
          facts,
          cure: 'cure.align-levels',
        }),
      ];
    });
};
