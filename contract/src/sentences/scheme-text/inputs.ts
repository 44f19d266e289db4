import type { FactInput, Item, ResultInput, ScoreInput } from '@xianfeng/engine';
import type { Telling } from '../rules/rule-words.ts';
import { groupTexts } from './ballot-groups.ts';
import { joined, named, withClause } from './line.ts';
import { rangeText } from './ranges.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    monthsMost: (months: string, most: string) => `${months}月最多 ${most}`,
    only: (whom: string) => `只评${whom}`,
    mostFor: (whom: string, most: string) => `${whom}最多 ${most}`,
    all: (count: number) => (count === 1 ? '这一项' : `全部 ${count} 项`),
    score: (by: string, every: string, items: string) => `${by}${every}给${items}评分`,
    missing: {
      refuse: '应评未评的，补齐后才能结算',
      skip: '应评未评的跳过，不算',
      zero: '应评未评的按 0 分计',
    },
    unless: (other: string) => `${other}有分的，不用再评`,
    fact: (range: string) => `登记一个数，${range}`,
    whole: '只能是整数',
    ofBranch: '是所在支部的数',
    asked: (question: string, groups: string) => `取${groups}无记名回答“${question}”时满意的占比`,
    result: { subject: '取自己在另一方案', branch: '取所在支部在另一方案' },
    from: (scheme: string) => `（编号 ${scheme}）同一年的结果`,
  },
  en: {
    monthsMost: (months: string, most: string) => `at most ${most} in month ${months}`,
    only: (whom: string) => `only for ${whom}`,
    mostFor: (whom: string, most: string) => `at most ${most} for ${whom}`,
    all: (count: number) => (count === 1 ? 'the one item' : `all ${count} items`),
    score: (by: string, every: string, items: string) => `scored by ${by} ${every}: ${items}`,
    missing: {
      refuse: 'what is due and missing must be given before the year is closed',
      skip: 'what is due and missing is passed over',
      zero: 'what is due and missing counts as 0',
    },
    unless: (other: string) => `not due where ${other} has a score`,
    fact: (range: string) => `one number, ${range}`,
    whole: 'whole numbers only',
    ofBranch: 'known of the branch',
    asked: (question: string, groups: string) =>
      `the share of the satisfied when ${groups} are asked without names: “${question}”`,
    result: { subject: 'what one comes to oneself', branch: 'what the branch comes to' },
    from: (scheme: string) => ` in the same year under another scheme (${scheme})`,
  },
} as const;

/** What is scored, and within which points. */
export function itemText(item: Item, scope: Scope): string {
  const say = tellingOf(scope, item.clause);
  const words = phrases[scope.language];
  const { comma, and } = wording[scope.language];
  const texts = [
    rangeText(item, scope.language, say.points),
    ...item.mostIn.map(({ months, most }) => words.monthsMost(months.join(and), say.points(most))),
    ...item.mostFor.map(({ most, ...whom }) => words.mostFor(say.whom(whom), say.points(most))),
    item.roles.length + (item.categories ?? []).length === 0 ? null : words.only(say.whom(item)),
  ];
  return withClause(named(item.name, joined(texts, comma), scope), item.clause, scope);
}

/** Who scores what how often, and what it means that a score is missing. */
export function scoreText(input: ScoreInput, scope: Scope): string {
  const say = tellingOf(scope, input.clause);
  const words = phrases[scope.language];
  const { raters, semicolon } = wording[scope.language];
  const subject = scope.assessment === scope.scheme.branch ? 'branch' : scope.scheme.subject;
  const texts = [
    words.score(raters[subject][input.by], say.every(input.period), itemsText(input.items, scope, say)),
    words.missing[input.missing],
    input.unless === null ? null : words.unless(say.name('source', input.unless)),
  ];
  return withClause(named(input.name, joined(texts, semicolon), scope), input.clause, scope);
}

export function factText(input: FactInput, scope: Scope): string {
  const say = tellingOf(scope, input.clause);
  const words = phrases[scope.language];
  const { and } = wording[scope.language];
  const texts = [
    words.fact(rangeText(input, scope.language, say.figure)),
    input.whole ? words.whole : null,
    input.of === 'branch' ? words.ofBranch : null,
    input.asked == null
      ? null
      : words.asked(input.asked.question, groupTexts({ ...input, ...input.asked }, scope).join(and)),
  ];
  return withClause(named(input.name, joined(texts, wording[scope.language].comma), scope), input.clause, scope);
}

/** What another scheme came to; that scheme is known here by its id alone. */
export function resultText({ name, of, scheme, clause }: ResultInput, scope: Scope): string {
  const words = phrases[scope.language];
  return withClause(named(name, `${words.result[of]}${words.from(scheme)}`, scope), clause, scope);
}

export function itemsText(items: readonly string[], { assessment, language }: Scope, say: Telling): string {
  return items.length === assessment.items.length ? phrases[language].all(items.length) : say.names('item', items);
}
