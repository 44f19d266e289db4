import type { Condition, NumberTest, Whom } from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';
import type { Telling } from '../rules/rule-words.ts';
import { boundsText, testText } from './bounds.ts';
import { wording } from './wording.ts';

type Said<Value> = (value: Value, telling: Telling, condition: Condition) => string | null;

/** One line per test a condition can make: a new one does not compile without its words. */
type Tests = { readonly [Name in keyof Condition]: Said<NonNullable<Condition[Name]>> };

const tests: Readonly<Record<Language, Tests>> = {
  zh: {
    grades: (grades, say, { yearsRunning }) =>
      grades.length === 0
        ? null
        : `${running('zh', yearsRunning)}格次为${grades.map((grade) => say.name('grade', grade)).join('或')}`,
    statuses: (statuses) =>
      statuses.length === 0 ? null : `是${statuses.map((status) => wording.zh.statuses[status]).join('或')}`,
    categories: (ids, say) => (ids.length === 0 ? null : `是${ids.map((id) => say.name('category', id)).join('或')}`),
    roles: (roles) => (roles.length === 0 ? null : `担任 ${roles.join('、')}`),
    parts: (parts, say) => every(parts, (test) => testText(test, say.name('source', test.id), say, 'zh'), '，并且'),
    facts: (facts, say) => every(facts, (test) => testText(test, say.name('fact', test.id), say, 'zh'), '，并且'),
    from: (from, say, { yearsRunning }) => `${running('zh', yearsRunning)}总分在 ${say.points(from)}及以上`,
    below: (below, say, { yearsRunning }) => `${running('zh', yearsRunning)}总分不足 ${say.points(below)}`,
    yearsRunning: () => null,
    risenBy: (count) => `格次比上一次高 ${count} 等以上`,
    starsFrom: (stars, _, { yearsRunning }) => `${running('zh', yearsRunning)}评为 ${stars} 星及以上`,
    starsBelow: (stars, _, { yearsRunning }) => `${running('zh', yearsRunning)}不足 ${stars} 星`,
    rankTo: (rank) => `名次在前 ${rank}，同分的都算`,
    run: ({ part, first, last, ...bounds }, say) =>
      `某个${say.periodOf(part)}是${say.name('source', part)}连续${boundsText(bounds, inPoints(say), 'zh')}的第 ${first} 个${last === null ? '或以后' : last === first ? '' : `至第 ${last} 个`}`,
    times: ({ part, least, ...bounds }, say) =>
      `全年有 ${least} 个及以上${say.periodOf(part)}${say.name('source', part)}${boundsText(bounds, inPoints(say), 'zh')}`,
    vetoed: ({ vetoes, period }, say) =>
      period === 'year'
        ? `年终仍有${say.names('veto', vetoes)}情形`
        : `应评的某个${say.period(period)}内有${say.names('veto', vetoes)}情形`,
  },
  en: {
    grades: (grades, say, { yearsRunning }) =>
      grades.length === 0
        ? null
        : `the grade is ${grades.map((grade) => say.name('grade', grade)).join(' or ')}${running('en', yearsRunning)}`,
    statuses: (statuses) =>
      statuses.length === 0
        ? null
        : `the member is among the ${statuses.map((status) => wording.en.statuses[status]).join(' or ')}`,
    categories: (ids, say) =>
      ids.length === 0 ? null : `the member is among ${ids.map((id) => say.name('category', id)).join(' or ')}`,
    roles: (roles) => (roles.length === 0 ? null : `the member has the role ${roles.join(' or ')}`),
    parts: (parts, say) => every(parts, (test) => testText(test, say.name('source', test.id), say, 'en'), ', and '),
    facts: (facts, say) => every(facts, (test) => testText(test, say.name('fact', test.id), say, 'en'), ', and '),
    from: (from, say, { yearsRunning }) => `the total is ${say.figure(from)} or more${running('en', yearsRunning)}`,
    below: (below, say, { yearsRunning }) => `the total is below ${say.figure(below)}${running('en', yearsRunning)}`,
    yearsRunning: () => null,
    risenBy: (count) => `the grade is ${count} or more above the last one`,
    starsFrom: (stars, _, { yearsRunning }) => `${stars} stars or more${running('en', yearsRunning)}`,
    starsBelow: (stars, _, { yearsRunning }) => `fewer than ${stars} stars${running('en', yearsRunning)}`,
    rankTo: (rank) => `the rank is among the first ${rank}, equals included`,
    run: ({ part, first, last, ...bounds }, say) =>
      `a ${say.periodOf(part)} is number ${first}${last === null ? ' or later' : last === first ? '' : ` to ${last}`} in a run of ${say.name('source', part)} ${boundsText(bounds, { figure: say.figure, share: say.figure }, 'en')}`,
    times: ({ part, least, ...bounds }, say) =>
      `in ${least} or more ${say.periodOf(part)}s of the year ${say.name('source', part)} is ${boundsText(bounds, inPoints(say), 'en')}`,
    vetoed: ({ vetoes, period }, say) => {
      const one = `${vetoes.length > 1 ? 'one of ' : ''}${say.names('veto', vetoes)}`;
      return period === 'year'
        ? `${one} stands at the end of the year`
        : `${one} falls within a ${say.period(period)} that is due`;
    },
  },
};

function every(tests: readonly NumberTest[], text: (test: NumberTest) => string, and: string): string | null {
  return tests.length === 0 ? null : tests.map(text).join(and);
}

/** Points stay points, also those below one. */
function inPoints(say: Telling): Pick<Telling, 'figure' | 'share'> {
  return { figure: say.points, share: say.points };
}

function running(language: Language, years: number): string {
  if (years === 1) return '';
  return language === 'zh' ? `连续 ${years} 年` : ` for ${years} years running`;
}

const whom = {
  zh: { or: '、', roles: (roles: readonly string[]) => `担任 ${roles.join('、')} 的` },
  en: { or: ', ', roles: (roles: readonly string[]) => `those with the role ${roles.join(' or ')}` },
} as const;

const joints = {
  zh: { and: '，并且', or: '；或者', always: '一律' },
  en: { and: ', and ', or: '; or ', always: 'always' },
} as const;

/** «是“农村党员”»: for whom something is. */
export function whomText({ statuses, categories, roles }: Whom, say: Telling, language: Language): string {
  const words = whom[language];
  const texts = [
    ...statuses.map((status) => wording[language].statuses[status]),
    ...categories.map((id) => say.name('category', id)),
    ...(roles.length === 0 ? [] : [words.roles(roles)]),
  ];
  return texts.join(words.or);
}

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
