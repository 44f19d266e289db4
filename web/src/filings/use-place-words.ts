import type { FilingFigures } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';

type Place = NonNullable<FilingFigures[number]['results']>[number]['from'];

/** A grade and its stars in words; grades of a scheme's own are called as it calls them. */
export function usePlaceWords(): (place: Place, nameOf: (grade: string) => string | null) => string {
  const text = useText('filings');
  const names = useRatingNames();
  return ({ grade, stars }, nameOf) => {
    const words = [
      ...(stars === null ? [] : [names.stars(stars)]),
      ...(grade === null ? [] : [names.grade(grade) === grade ? (nameOf(grade) ?? grade) : names.grade(grade)]),
    ];
    return words.length === 0 ? text('figures.notGraded') : words.join(' ');
  };
}
