import { useContext } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { GradeNames } from './grade-names.ts';

const GRADES = ['excellent', 'qualified', 'basically-qualified', 'unqualified'] as const;
const STARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** Stars and grades in words, as the meeting says them: 九星, 合格. */
export function useRatingNames(): {
  readonly stars: (stars: number) => string;
  readonly grade: (grade: string) => string;
} {
  const text = useText('ratings');
  const { language } = useLanguage();
  const own = useContext(GradeNames);
  return {
    stars: (stars) => {
      const known = STARS.find((each) => each === String(stars));
      return known === undefined ? String(stars) : text(`stars.${known}`);
    },
    grade: (grade) => {
      const known = GRADES.find((each) => each === grade);
      const name = own.get(grade);
      // The scheme's own word; in English ours for the grades of the Party's rules.
      if (name !== undefined && (known === undefined || language === 'zh-CN')) return name;
      return known === undefined ? grade : text(`grade.${known}`);
    },
  };
}
