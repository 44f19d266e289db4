/** A line of the burden meter: figures are null where fewer than five people hold the duty. */
export interface UseLine {
  readonly month: string;
  readonly people: number | null;
  readonly minutesPerPerson: string | null;
}

export interface Minutes {
  readonly people: number;
  /** Mean of the year's months with figures, whole minutes. */
  readonly mean: number;
  readonly last: number | null;
  readonly now: number | null;
}

/** What the box shows for one duty: none counted yet, too few people, or the minutes per person. */
export function minutesOf(lines: readonly UseLine[], month: string): 'none' | 'few' | Minutes {
  const year = lines.filter((line) => line.month.slice(0, 4) === month.slice(0, 4) && line.month <= month);
  if (year.length === 0) return 'none';
  const shown = year.flatMap(({ month: of, people, minutesPerPerson }) =>
    people === null || minutesPerPerson === null ? [] : [{ of, people, minutes: Number(minutesPerPerson) }],
  );
  const [newest] = shown.toSorted((left, right) => (left.of < right.of ? 1 : -1));
  if (newest === undefined) return 'few';
  const earlier = shown.filter(({ of }) => of < month);
  const counted = earlier.length > 0 ? earlier : shown;
  return {
    people: newest.people,
    mean: Math.round(counted.reduce((sum, { minutes }) => sum + minutes, 0) / counted.length),
    last: whole(earlier.toSorted((left, right) => (left.of < right.of ? 1 : -1))[0]?.minutes),
    now: whole(shown.find(({ of }) => of === month)?.minutes),
  };
}

function whole(minutes: number | undefined): number | null {
  return minutes === undefined ? null : Math.round(minutes);
}
