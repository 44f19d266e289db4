import type { Condition } from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';
import type { Telling } from '../rules/rule-words.ts';
import { wording } from './wording.ts';

type Said<Value> = (value: Value, telling: Telling, condition: Condition) => string | null;

/** One line per test a condition can make: a new one does not compile without its words. */
type Tests = { readonly [Name in keyof Condition]: Said<NonNullable<Condition[Name]>> };

const tests: Readonly<Record<Language, Tests>> = {
  zh: {
    grades: (grades, say) =>
      grades.length === 0 ? null : `格次为${grades.map((grade) => say.name('grade', grade)).join('或')}`,
    statuses: (statuses) =>
      statuses.length === 0 ? null : `是${statuses.map((status) => wording.zh.statuses[status]).join('或')}`,
    from: (from, say, { yearsRunning }) => `${running('zh', yearsRunning)}总分在 ${say.points(from)}及以上`,
    below: (below, say, { yearsRunning }) => `${running('zh', yearsRunning)}总分不足 ${say.points(below)}`,
    yearsRunning: () => null,
    risenBy: (count) => `格次比上一次高 ${count} 等以上`,
    starsFrom: (stars, _, { yearsRunning }) => `${running('zh', yearsRunning)}评为 ${stars} 星及以上`,
    starsBelow: (stars, _, { yearsRunning }) => `${running('zh', yearsRunning)}不足 ${stars} 星`,
    rankTo: (rank) => `名次在前 ${rank}，同分的都算`,
    run: ({ part, below, first, last }, say) =>
      `某个${say.periodOf(part)}是${say.name('source', part)}连续不足 ${say.points(below)}的第 ${first} 个${last === null ? '或以后' : last === first ? '' : `至第 ${last} 个`}`,
    vetoed: ({ vetoes, period }, say) => `应评的某个${say.period(period)}内有${say.names('veto', vetoes)}情形`,
  },
  en: {
    grades: (grades, say) =>
      grades.length === 0 ? null : `the grade is ${grades.map((grade) => say.name('grade', grade)).join(' or ')}`,
    statuses: (statuses) =>
      statuses.length === 0
        ? null
        : `the member is among the ${statuses.map((status) => wording.en.statuses[status]).join(' or ')}`,
    from: (from, say, { yearsRunning }) => `the total is ${say.figure(from)} or more${running('en', yearsRunning)}`,
    below: (below, say, { yearsRunning }) => `the total is below ${say.figure(below)}${running('en', yearsRunning)}`,
    yearsRunning: () => null,
    risenBy: (count) => `the grade is ${count} or more above the last one`,
    starsFrom: (stars, _, { yearsRunning }) => `${stars} stars or more${running('en', yearsRunning)}`,
    starsBelow: (stars, _, { yearsRunning }) => `fewer than ${stars} stars${running('en', yearsRunning)}`,
    rankTo: (rank) => `the rank is among the first ${rank}, equals included`,
    run: ({ part, below, first, last }, say) =>
      `a ${say.periodOf(part)} is number ${first}${last === null ? ' or later' : last === first ? '' : ` to ${last}`} in a run of ${say.name('source', part)} below ${say.figure(below)}`,
    vetoed: ({ vetoes, period }, say) =>
      `${vetoes.length > 1 ? 'one of ' : ''}${say.names('veto', vetoes)} falls within a ${say.period(period)} that is due`,
  },
};

function running(language: Language, years: number): string {
  if (years === 1) return '';
  return language === 'zh' ? `连续 ${years} 年` : ` for ${years} years running`;
}

const joints = {
  zh: { and: '，并且', or: '；或者', always: '一律' },
  en: { and: ', and ', or: '; or ', always: 'always' },
} as const;

/** «格次为优秀，并且…；或者…»: what must hold, in words. */
export function conditionsText(when: readonly Condition[], say: Telling, language: Language): string {
  return when.map((condition) => conditionText(condition, say, language)).join(joints[language].or);
}

function conditionText(condition: Condition, say: Telling, language: Language): string {
  const { and, always } = joints[language];
  const said = Object.entries(tests[language]).flatMap(([name, test]) => {
    const value = condition[name as keyof Condition];
    // The table pairs every test with the type of its own value, which the compiler cannot follow through an entry.
    const text = value == null ? null : (test as Said<unknown>)(value, say, condition);
    return text === null ? [] : [text];
  });
  return said.length === 0 ? always : said.join(and);
}
