import type { EntryInput } from '../inputs.ts';
import { advice } from './finding.ts';
import type { Check } from './inspected.ts';

/**
 * Awards and deductions on the same scale whose levels are not the same: what an award of one level weighs against is
 * not said. Kinds that share no level have nothing to do with each other, and a list of one is a price, no scale.
 */
export const awardTablesAgree: Check = ({ assessment, at }) => {
  const tables = assessment.inputs.entries.filter(({ levels }) => levels.length > 1);
  const deducting = tables.filter(({ sign }) => sign === 'deducts');
  return tables
    .filter(({ sign }) => sign === 'adds')
    .flatMap((awards) => {
      const others = deducting.filter((table) => differ(idsOf(awards), idsOf(table)));
      if (others.length === 0) return [];
      const names = (table: EntryInput) => table.levels.map(({ name }) => name);
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

function idsOf({ levels }: EntryInput): readonly string[] {
  return levels.map(({ id }) => id).sort();
}

/** Some of the levels are the same, and some are not. */
function differ(left: readonly string[], right: readonly string[]): boolean {
  return left.some((id) => right.includes(id)) && left.join() !== right.join();
}
