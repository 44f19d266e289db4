import type { SchemeStatistics } from '@xianfeng/contract';
import { LEAST_PEOPLE, type Plan, shownGroups, spreadOf } from '@xianfeng/engine';
import type { YearResultRow } from '@xianfeng/store';

type Spreads = SchemeStatistics['spreads'];

interface Division {
  readonly by: Spreads[number]['by'];
  readonly groups: readonly string[];
  readonly groupOf: (row: YearResultRow) => string;
}

const unknown = 'unknown';

/** Whether one kind of member gets more points than another: by category, age, sex, and whether they live elsewhere. */
export function spreadsOf(
  { scheme }: Plan,
  { rows, year }: { readonly rows: readonly YearResultRow[]; readonly year: number },
): Spreads {
  const scored = rows.filter(({ total }) => total !== null);
  const without = rows.length - scored.length;
  // Who has a result without points could be counted by what the bands tell of all.
  if (scored.length < LEAST_PEOPLE || (without > 0 && without < LEAST_PEOPLE)) return [];
  const names = new Map(scheme.categories.map(({ id, name }) => [id, name]));
  return divisionsOf(scheme, year).flatMap(({ by, groups, groupOf }) => {
    const members = Map.groupBy(scored, groupOf);
    const isShown = shownGroups(groups.map((group) => members.get(group)?.length ?? 0));
    const lines = groups.map((group, at) => {
      const own = members.get(group) ?? [];
      const points = own.map(({ total }) => total ?? 0);
      const isTold = isShown[at] === true;
      return {
        ...{ group, name: (by === 'category' ? names.get(group) : null) ?? null, people: isTold ? own.length : null },
        spread: isTold && points.length > 0 ? spreadOf(points) : null,
      };
    });
    // Everybody in one group is no comparison.
    const told = lines.filter(({ people }) => people !== 0);
    return told.length < 2 ? [] : [{ by, groups: told }];
  });
}

function divisionsOf({ categories }: Plan['scheme'], year: number): readonly Division[] {
  const known = categories.map(({ id }) => id);
  return [
    {
      ...{ by: 'category', groups: [...known, unknown] },
      groupOf: ({ category }) => (category !== null && known.includes(category) ? category : unknown),
    },
    { by: 'age', groups: [...ages.map(({ id }) => id), unknown], groupOf: (row) => ageOf(row, year) },
    { by: 'sex', groups: ['male', 'female', unknown], groupOf: ({ sex }) => sex ?? unknown },
    { by: 'mobile', groups: ['here', 'away'], groupOf: ({ is_mobile: isMobile }) => (isMobile ? 'away' : 'here') },
  ];
}

/** In whole years on the last day of the year. */
const ages = [
  { id: 'up-to-35', most: 35 },
  { id: '36-to-45', most: 45 },
  { id: '46-to-60', most: 60 },
  { id: 'over-60', most: Number.POSITIVE_INFINITY },
] as const;

function ageOf({ born_on: bornOn }: YearResultRow, year: number): string {
  if (bornOn === null) return unknown;
  const age = year - Number(bornOn.slice(0, 4));
  return ages.find(({ most }) => age <= most)?.id ?? unknown;
}
