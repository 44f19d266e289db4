import type { SchemeStatistics, Statistics } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';

type Spread = SchemeStatistics['spreads'][number];

const BANDS = ['90', '80', '70', '60', '50', '40', '30', '20', '10', '0'] as const;
const GROUPS = ['up-to-35', '36-to-45', '46-to-60', 'over-60', 'male', 'female', 'here', 'away', 'unknown'] as const;

/** What bands and groups are called, and what a file of a figure is. */
export function useNames(found: Pick<Statistics, 'year' | 'branch'>): {
  readonly band: (scheme: SchemeStatistics, place: string) => string;
  readonly group: (group: Spread['groups'][number]) => string;
  readonly file: (title: string, scheme?: string) => string;
} {
  const text = useText('statistics');
  const names = useRatingNames();
  return {
    band: ({ by, grades }, place) => {
      if (place === 'none') return text(`band.none.${by}`);
      if (by === 'stars') return names.stars(Number(place));
      if (by === 'grade') return grades.find(({ id }) => id === place)?.name ?? names.grade(place);
      const [best] = BANDS;
      if (place === best) return text('band.top', { least: place });
      return text('band.part', { least: place, most: Number(place) + 10 });
    },
    group: ({ group, name }) => {
      const known = GROUPS.find((each) => each === group);
      return name ?? (known === undefined ? group : text(`group.${known}`));
    },
    file: (title, scheme) =>
      [title, scheme, found.branch?.name, text('year.of', { year: found.year })]
        .filter((part) => part != null)
        .join(' '),
  };
}
