import { addRational, exactText, multiplyRational, type Rational, rational } from '../exact.ts';
import { type Granularity, PERIODS_PER_YEAR } from '../day.ts';
import type { Part } from '../rules.ts';
import type { Item } from '../inputs.ts';
import { fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { exactFigure, isSame } from './range.ts';

type Attainment = Extract<Part, { readonly rule: 'attainment' }>;

/** What one period gives at most, times the periods of a year, must be what the year gives at most. */
export const periodsMeetCap: Check = (inspected) =>
  inspected.assessment.parts.flatMap((part) => (part.rule === 'attainment' ? yearOf(part, inspected) : []));

function yearOf(part: Attainment, { assessment, at }: Inspected): readonly Finding[] {
  const input = assessment.inputs.scores.find(({ id }) => id === part.of);
  if (input === undefined) return [];
  const full = exactFigure(part.full);
  return input.items.flatMap((id) => {
    const item = assessment.items.find((found) => found.id === id);
    if (item === undefined) return [];
    const sum = sumOver(item, input.period);
    if (isSame(sum, full)) return [];
    const times = PERIODS_PER_YEAR[input.period];
    const facts = {
      item: item.name,
      each: exactText(exactFigure(item.most)),
      times,
      sum: exactText(sum),
      cap: exactText(full),
    };
    const clauses = [item.most.clause ?? item.clause, part.full.clause ?? part.clause];
    const proposal = { ...facts, ...splitOf(item, full, times) };
    return [
      fault({
        code: 'periods.not-cap',
        place: `${at}parts.${part.id}.full`,
        clauses,
        facts,
        cure: 'cure.split-periods',
        proposal,
      }),
    ];
  });
}

function sumOver(item: Item, period: Granularity): Rational {
  const months = Array.from({ length: PERIODS_PER_YEAR[period] }, (_, index) => {
    const other = period === 'month' ? item.mostIn.find(({ months: some }) => some.includes(index + 1)) : undefined;
    return exactFigure((other ?? item).most);
  });
  return months.reduce(addRational, rational(0));
}

/** How many periods one point lower would meet the cap, where a whole number of them does. */
function splitOf(item: Item, full: Rational, times: number): { readonly lower?: string; readonly count?: number } {
  const excess = addRational(multiplyRational(exactFigure(item.most), rational(times)), { n: -full.n, d: full.d });
  const count = Number(excess.n);
  if (excess.d !== 1n || count <= 0 || count > times) return {};
  return { lower: exactText(addRational(exactFigure(item.most), rational(-1))), count };
}
