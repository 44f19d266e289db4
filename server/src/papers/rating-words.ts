import { paperWords } from '@xianfeng/contract';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A grade by the scheme's own name. */
export function gradeWord(grades: readonly Named[], grade: string | null): string {
  if (grade === null) return paperWords.none;
  return grades.find(({ id }) => id === grade)?.name ?? grade;
}

export function starsWord(stars: number | null): string {
  return stars === null ? paperWords.none : paperWords.stars.count(stars);
}
