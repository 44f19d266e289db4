import type { Problem } from '@xianfeng/engine';

export type Language = 'zh' | 'en';

/** The facts of a problem as texts; a fact that is not there reads as nothing. */
export type FactTexts = (fact: string) => string;

export interface Sentences {
  readonly zh: (fact: FactTexts) => string;
  readonly en: (fact: FactTexts) => string;
}

/** What is wrong and what to do, per code. */
export type SentenceTable = Readonly<Record<string, Sentences>>;

/** Facts as people read them: days and periods in words, lists with the language's own comma. */
export function factTexts(problem: Problem, language: Language): FactTexts {
  const asText = (value: string) => dayOrPeriod(value, language);
  return (fact) => {
    const value = problem.facts?.[fact];
    if (value === undefined || value === null) return '';
    if (!Array.isArray(value)) return asText(String(value));
    return value.map((each) => asText(String(each))).join(language === 'zh' ? '、' : ', ');
  };
}

const shapes: readonly (readonly [shape: RegExp, words: string])[] = [
  [/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日'],
  [/^(\d{4})-0?(\d{1,2})$/, '$1年$2月'],
  [/^(\d{4})-Q1$/, '$1年第一季度'],
  [/^(\d{4})-Q2$/, '$1年第二季度'],
  [/^(\d{4})-Q3$/, '$1年第三季度'],
  [/^(\d{4})-Q4$/, '$1年第四季度'],
  [/^(\d{4})-H1$/, '$1年上半年'],
  [/^(\d{4})-H2$/, '$1年下半年'],
];

/** A day or period in words; whatever is neither stays as it is. */
export function dayOrPeriod(value: string, language: Language): string {
  if (language === 'en') return value;
  const found = shapes.find(([shape]) => shape.test(value));
  return found === undefined ? value : value.replace(found[0], found[1]);
}
