import type { EntryInput, FactInput, Figure, Item, ScoreInput } from '@xianfeng/engine';
import type { Telling } from '../rules/rule-words.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { figureText, wording } from './wording.ts';

const phrases = {
  zh: {
    range: (least: string, most: string) => `${least} 至 ${most}`,
    monthsMost: (months: string, most: string) => `${months}月最多 ${most}`,
    rolesOnly: (roles: string) => `只评身份为 ${roles} 的`,
    rolesMost: (roles: string, most: string) => `身份为 ${roles} 的最多 ${most}`,
    all: (count: number) => (count === 1 ? '这一项' : `全部 ${count} 项`),
    score: (by: string, every: string, items: string) => `${by}${every}给${items}评分`,
    missing: {
      refuse: '应评未评的，补齐后才能结算',
      skip: '应评未评的跳过，不算',
      zero: '应评未评的按 0 分计',
    },
    unless: (other: string) => `${other}有分的，不用再评`,
    signs: { adds: '加分', deducts: '扣分', either: '可加可减' },
    level: (name: string, points: string) => `${name} ${points}`,
    within: (range: string) => `每次 ${range}，由评定的人在范围内定`,
    quantity: (range: string) => `登记数量（每次 ${range}），不直接计分`,
    categories: (names: string) => `只限${names}`,
    fact: (range: string) => `登记一个数，${range}`,
    whole: '只能是整数',
    ofBranch: '是所在支部的数',
  },
  en: {
    range: (least: string, most: string) => `${least} to ${most}`,
    monthsMost: (months: string, most: string) => `at most ${most} in month ${months}`,
    rolesOnly: (roles: string) => `only for the role ${roles}`,
    rolesMost: (roles: string, most: string) => `at most ${most} for the role ${roles}`,
    all: (count: number) => (count === 1 ? 'the one item' : `all ${count} items`),
    score: (by: string, every: string, items: string) => `scored by ${by} ${every}: ${items}`,
    missing: {
      refuse: 'what is due and missing must be given before the year is closed',
      skip: 'what is due and missing is passed over',
      zero: 'what is due and missing counts as 0',
    },
    unless: (other: string) => `not due where ${other} has a score`,
    signs: { adds: 'adds', deducts: 'deducts', either: 'adds or deducts' },
    level: (name: string, points: string) => `${name} ${points}`,
    within: (range: string) => `${range} each time, found within the range by those who decide`,
    quantity: (range: string) => `a quantity (${range} each time) that is no points by itself`,
    categories: (names: string) => `only for ${names}`,
    fact: (range: string) => `one number, ${range}`,
    whole: 'whole numbers only',
    ofBranch: 'known of the branch',
  },
} as const;

/** What is scored, and within which points. */
export function itemText(item: Item, scope: Scope): string {
  const say = tellingOf(scope, item.clause);
  const words = phrases[scope.language];
  const { comma, and } = wording[scope.language];
  const texts = [
    rangeText(item, scope, say.points),
    ...item.mostIn.map(({ months, most }) => words.monthsMost(months.join(and), say.points(most))),
    ...item.mostFor.map(({ roles, most }) => words.rolesMost(roles.join(and), say.points(most))),
    item.roles.length === 0 ? null : words.rolesOnly(item.roles.join(and)),
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

export function entryText(input: EntryInput, scope: Scope): string {
  const say = tellingOf(scope, input.clause);
  const words = phrases[scope.language];
  const { and, semicolon, aside } = wording[scope.language];
  const { levels, points, quantity, categories, sign } = input;
  const texts = [
    joined(
      levels.map((level) => words.level(level.name, say.points(level.points))),
      and,
    ),
    points === null ? null : words.within(rangeText(signedRange(sign, points), scope, say.points)),
    quantity === null ? null : words.quantity(rangeText(quantity, scope, say.figure)),
    categories.length === 0 ? null : words.categories(say.names('category', categories)),
  ];
  const name = quantity === null ? `${input.name}${aside(words.signs[sign])}` : input.name;
  return withClause(named(name, joined(texts, semicolon), scope), input.clause, scope);
}

export function factText(input: FactInput, scope: Scope): string {
  const say = tellingOf(scope, input.clause);
  const words = phrases[scope.language];
  const texts = [
    words.fact(rangeText(input, scope, say.figure)),
    input.whole ? words.whole : null,
    input.of === 'branch' ? words.ofBranch : null,
  ];
  return withClause(named(input.name, joined(texts, wording[scope.language].comma), scope), input.clause, scope);
}

interface Range {
  readonly least: Figure;
  readonly most: Figure;
}

/** Points of either sign go down as far as they go up. */
function signedRange(sign: EntryInput['sign'], { least, most }: Range): Range {
  return sign === 'either' ? { least: { ...most, n: -most.n }, most } : { least, most };
}

/** Where both ends rest on one clause, or the lower one on none of its own, it is said once, behind. */
function rangeText({ least, most }: Range, { language }: Scope, tell: Telling['figure']): string {
  const isShared = least.clause === null || least.clause === most.clause;
  return phrases[language].range(isShared ? figureText(least) : tell(least), tell(most));
}

export function itemsText(items: readonly string[], { assessment, language }: Scope, say: Telling): string {
  return items.length === assessment.items.length ? phrases[language].all(items.length) : say.names('item', items);
}
