import type { SchemeStatistics } from '@xianfeng/contract';
import { LEAST_PEOPLE, ratingScaleOf, shownGroups, shownPeople } from '@xianfeng/engine';
import type { Transaction, YearResultRow } from '@xianfeng/store';
import { type BranchYear, branchYearsOf } from '../cycles/branch-year.ts';
import type { Places } from './places.ts';
import { spreadsOf } from './spreads.ts';

interface SchemeYears {
  /** The latest version there is a year of. */
  readonly latest: BranchYear;
  readonly now: readonly YearResultRow[];
  readonly before: readonly YearResultRow[];
}

/** Bands of a year and of the one before it, and how points lie by kind of member; each scheme by itself. */
export async function schemeStatistics(tx: Transaction, places: Places): Promise<SchemeStatistics[]> {
  const runs = await tx.ratings.runsOfCycles(places.cycles.map(({ id }) => id));
  const confirmed = new Set(runs.map(({ cycle_id: id }) => id));
  const schemes: SchemeStatistics[] = [];
  for (const [id, { latest, now, before }] of await yearsByScheme(tx, places)) {
    const own = places.years.filter(({ version, subject }) => version.scheme_id === id && subject === 'member');
    const scale = scaleOf(latest);
    schemes.push({
      ...{ scheme: { id, name: latest.version.name }, grades: [...ratingScaleOf(latest.plan).grades], by: scale.by },
      branches: { due: own.length, confirmed: own.filter(({ cycleId }) => confirmed.has(cycleId)).length },
      ...{ now: ratedOf(now), before: ratedOf(before), bands: bandsOf(scale, now, before) },
      spreads: spreadsOf(latest.plan, { rows: now, year: places.year }),
    });
  }
  return schemes;
}

/** By the scheme's id, whatever its version; most branches first. Who is exempt is not counted: nobody scored him. */
async function yearsByScheme(tx: Transaction, places: Places): Promise<ReadonlyMap<string, SchemeYears>> {
  const { year, reached, today, byId } = places;
  const scored = async (of: number) =>
    (await tx.statistics.results([...reached], of)).filter(({ is_exempt: isExempt }) => !isExempt);
  const [now, before] = [await scored(year), await scored(year - 1)];
  const known = new Map(places.years.map((own) => [own.cycleId, own]));
  const missing = new Set([...now, ...before].map(({ cycle_id: id }) => id).filter((id) => !known.has(id)));
  // What a file brought stands in a later year than the one it tells of.
  const years = Array.from({ length: Number(today.slice(0, 4)) - year + 3 }, (_, at) => year - 1 + at);
  const others = (await tx.cycles.ofYears(years)).filter(({ id }) => missing.has(id));
  for (const own of await branchYearsOf(tx, others, byId)) known.set(own.cycleId, own);
  const members = [...known.values()].filter(({ subject }) => subject === 'member');
  const bySize = [...Map.groupBy(members, ({ version }) => version.scheme_id)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  return new Map(
    bySize.map(([id, own]): [string, SchemeYears] => {
      const cycleIds = new Set(own.map(({ cycleId }) => cycleId));
      const within = (rows: readonly YearResultRow[]) => rows.filter((row) => cycleIds.has(row.cycle_id));
      const latest = own.reduce((newest, each) => (each.year > newest.year ? each : newest));
      return [id, { latest, now: within(now), before: within(before) }];
    }),
  );
}

function ratedOf(rows: readonly YearResultRow[]): SchemeStatistics['now'] {
  if (rows.length === 0) return null;
  return { rated: shownPeople(rows.length), hasBrought: rows.some(({ is_brought: isBrought }) => isBrought) };
}

interface Scale {
  readonly by: SchemeStatistics['by'];
  /** The best first. */
  readonly places: readonly string[];
  readonly placeOf: (row: YearResultRow) => string;
}

const none = 'none';
const starsMost = 10;
/** Whatever lies above or below these tens of points is counted with the outermost. */
const tens = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0];
const pointScale = 10_000;

/** One way to tell results apart, and no second beside it: of two, what one hides could be taken from the other. */
function scaleOf({ plan }: BranchYear): Scale {
  const { grades, hasStars } = ratingScaleOf(plan);
  if (hasStars) {
    const places = Array.from({ length: starsMost + 1 }, (_, below) => String(starsMost - below));
    return { by: 'stars', places: [...places, none], placeOf: ({ stars }) => (stars === null ? none : String(stars)) };
  }
  if (grades.length > 0) {
    const places = grades.map(({ id }) => id);
    return {
      ...{ by: 'grade', places: [...places, none] },
      placeOf: ({ grade }) => (grade !== null && places.includes(grade) ? grade : none),
    };
  }
  return {
    ...{ by: 'points', places: [...tens.map(String), none] },
    placeOf: ({ total }) =>
      total === null ? none : String(tens.find((least) => total >= least * pointScale) ?? tens.at(-1)),
  };
}

function bandsOf(
  { places, placeOf }: Scale,
  now: readonly YearResultRow[],
  before: readonly YearResultRow[],
): SchemeStatistics['bands'] {
  const shown = (rows: readonly YearResultRow[]) => {
    const counts = places.map((place) => rows.filter((row) => placeOf(row) === place).length);
    const isShown = shownGroups(counts);
    return counts.map((count, at) => (rows.length >= LEAST_PEOPLE && isShown[at] === true ? count : null));
  };
  const [present, past] = [shown(now), shown(before)];
  const bands = places.map((place, at) => ({ place, now: present[at] ?? null, before: past[at] ?? null }));
  const isEmpty = ({ now: count, before: was }: (typeof bands)[number]) =>
    (now.length === 0 || count === 0) && (before.length === 0 || was === 0);
  const first = bands.findIndex((band) => !isEmpty(band));
  return first === -1 ? [] : bands.slice(first, bands.findLastIndex((band) => !isEmpty(band)) + 1);
}
