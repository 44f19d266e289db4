import type { GrowthFacts, GrowthResult } from './facts.ts';

/**
 * What could be done in the next stretch, by a stated rule each:
 * - item-fell: of the two years confirmed last under the same scheme, the section that fell most below one's own year before.
 * - study-hours: fewer hours of study this year than the scheme asks for in one.
 * - missed: absent this year, and not made up.
 * - pledge-late: the day of a pledge has passed and nobody has accepted it as kept.
 * - no-service: nothing in service in the year so far, where there was something in the year before.
 */
export type GrowthAdvice =
  | {
      readonly rule: 'item-fell';
      readonly id: string;
      readonly name: string;
      readonly year: number;
      readonly points: number;
      readonly before: number;
    }
  | { readonly rule: 'study-hours'; readonly hours: number; readonly asked: number }
  | { readonly rule: 'missed' | 'pledge-late'; readonly count: number; readonly title: string; readonly on: string }
  | { readonly rule: 'no-service'; readonly year: number };

/** The year is half over from this month on. */
const halfOver = '07';

/** At most three, those that one can begin with at once first. */
export function growthAdvice(facts: GrowthFacts): readonly GrowthAdvice[] {
  const { shortfalls, today, deeds } = facts;
  const year = Number(today.slice(0, 4));
  const all: readonly (GrowthAdvice | null)[] = [
    shortfalls.pledges === null ? null : { rule: 'pledge-late', ...shortfalls.pledges },
    shortfalls.missed === null ? null : { rule: 'missed', ...shortfalls.missed },
    itemFell(facts.results),
    studyHours(facts, year),
    today.slice(5, 7) >= halfOver && !inYear(deeds, 'service', year) && inYear(deeds, 'service', year - 1)
      ? { rule: 'no-service', year }
      : null,
  ];
  return all.filter((each) => each !== null).slice(0, 3);
}

function itemFell(results: readonly GrowthResult[]): GrowthAdvice | null {
  const [last, before] = results.toSorted((left, right) => right.year - left.year);
  if (last === undefined || before === undefined || last.year !== before.year + 1 || last.scheme !== before.scheme)
    return null;
  const fallen = last.sections.flatMap(({ id, name, points }) => {
    const earlier = before.sections.find((each) => each.id === id);
    return earlier === undefined || earlier.points <= points ? [] : [{ id, name, points, before: earlier.points }];
  });
  // Of equals the one that the scheme names first.
  const most = fallen.reduce<(typeof fallen)[number] | null>(
    (worst, each) => (worst === null || each.before - each.points > worst.before - worst.points ? each : worst),
    null,
  );
  return most === null ? null : { rule: 'item-fell', year: last.year, ...most };
}

function studyHours({ deeds, shortfalls }: GrowthFacts, year: number): GrowthAdvice | null {
  const asked = shortfalls.studyHours;
  if (asked === null) return null;
  const counted = deeds.filter(({ course, on }) => course === 'study' && on.startsWith(String(year)));
  const hours = counted.reduce((sum, deed) => sum + (deed.hours ?? 0), 0);
  return hours < asked ? { rule: 'study-hours', hours, asked } : null;
}

function inYear(deeds: GrowthFacts['deeds'], course: string, year: number): boolean {
  return deeds.some((deed) => deed.course === course && deed.on.startsWith(String(year)));
}
