import type { Problem } from '@xianfeng/engine';

/** The facts of a problem as texts; a fact that is not there reads as nothing. */
export type FactTexts = (fact: string) => string;

export interface Sentences {
  readonly zh: (fact: FactTexts) => string;
  readonly en: (fact: FactTexts) => string;
}

/** What is wrong and what to do, per code. */
export type SentenceTable = Readonly<Record<string, Sentences>>;

export function factTexts(problem: Problem): FactTexts {
  return (fact) => {
    const value = problem.facts?.[fact];
    if (value === undefined || value === null) return '';
    return Array.isArray(value) ? value.join('、') : String(value);
  };
}
