import { useText } from '../text/use-text.ts';

const GRADES = ['excellent', 'qualified', 'basically-qualified', 'unqualified'] as const;
const STARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** Stars and grades in words, as the meeting says them: 九星, 合格. */
export function useRatingNames(): {
  readonly stars: (stars: number) => string;
  readonly grade: (grade: string) => string;
} {
  const text = useText('ratings');
  return {
    stars: (stars) => {
      const known = STARS.find((each) => each === String(stars));
      return known === undefined ? String(stars) : text(`stars.${known}`);
    },
    grade: (grade) => {
      const known = GRADES.find((each) => each === grade);
      return known === undefined ? grade : text(`grade.${known}`);
    },
  };
}
