import type { EntryInput, EntryLevel, EntryPrice, Multiplier, Repeats, Span, Validity } from '@xianfeng/engine';
import type { Telling } from '../rules/rule-words.ts';
import { joined, named, withClause } from './line.ts';
import { rangeText } from './ranges.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    signs: { adds: '加分', deducts: '扣分', either: '可加可减' },
    level: (name: string, points: string) => `${name} ${points}`,
    within: (range: string) => `每次 ${range}，由评定的人在范围内定`,
    quantity: (range: string) => `登记数量（每次 ${range}）`,
    uncounted: '不直接计分',
    perUnit: (every: string, points: string) => `每 ${every} 计 ${points}`,
    most: (points: string) => `每次最多 ${points}`,
    row: (from: string | null, points: string) => `${from === null ? '其余' : `${from} 及以上`} ${points}`,
    to: (to: string) => `原文上限 ${to}`,
    multiplier: (name: string, times: string) => `${name}的乘以 ${times}`,
    repeats: (within: string, steps: string) => `${within}${steps}`,
    step: (from: number, times: string) => `第 ${from} 次起乘以 ${times}`,
    span: {
      all: (every: string) => `登记起止日期，分值是全年的；${every}整个都在的，计这一段的份额`,
      any: (every: string) => `登记起止日期，分值是全年的；${every}有一个月在的，计这一段的份额`,
    },
    valid: (count: number, period: string) => `连当期在内 ${count} 个${period}有效，过期不计`,
    categories: (names: string) => `只限${names}`,
  },
  en: {
    signs: { adds: 'adds', deducts: 'deducts', either: 'adds or deducts' },
    level: (name: string, points: string) => `${name} ${points}`,
    within: (range: string) => `${range} each time, found within the range by those who decide`,
    quantity: (range: string) => `a quantity (${range} each time)`,
    uncounted: 'no points by itself',
    perUnit: (every: string, points: string) => `${points} for every ${every}`,
    most: (points: string) => `at most ${points} each time`,
    row: (from: string | null, points: string) => `${points} ${from === null ? 'otherwise' : `from ${from} on`}`,
    to: (to: string) => `the document says up to ${to}`,
    multiplier: (name: string, times: string) => `times ${times} for ${name}`,
    repeats: (within: string, steps: string) => `${within}, ${steps}`,
    step: (from: number, times: string) => `times ${times} from number ${from} on`,
    span: {
      all: (every: string) =>
        `from a day to a day, worth its points in a whole year; ${every} held in full gives its share`,
      any: (every: string) =>
        `from a day to a day, worth its points in a whole year; ${every} held for a month of it gives its share`,
    },
    valid: (count: number, period: string) =>
      `counts for ${count} ${period}${count === 1 ? '' : 's'}, its own included, then expires`,
    categories: (names: string) => `only for ${names}`,
  },
} as const;

/** How a deed, an award or a deduction gets its points, and what changes them. */
export function entryText(input: EntryInput, scope: Scope): string {
  const say = tellingOf(scope, input.clause);
  const words = phrases[scope.language];
  const { and, semicolon, aside } = wording[scope.language];
  const { levels, points, quantity, price = null, categories, sign } = input;
  const isCountedOnly = quantity !== null && price === null;
  const texts = [
    joined(
      levels.map((level) => pricedText(level, scope, say)),
      and,
    ),
    points === null ? null : words.within(rangeText(signed(sign, points), scope.language, say.points)),
    quantity === null ? null : words.quantity(rangeText(quantity, scope.language, say.figure)),
    isCountedOnly ? words.uncounted : null,
    price === null ? null : priceText(price, scope, say),
    ...changeTexts(input, scope, say),
    categories.length === 0 ? null : words.categories(say.names('category', categories)),
  ];
  const name = isCountedOnly ? input.name : `${input.name}${aside(words.signs[sign])}`;
  return withClause(named(name, joined(texts, semicolon), scope), input.clause, scope);
}

function pricedText({ name, points, most = null }: EntryLevel, { language }: Scope, say: Telling): string {
  const worth = most === null ? say.points(points) : rangeText({ least: points, most }, language, say.points);
  return phrases[language].level(name, worth);
}

/** Points of either sign go down as far as they go up. */
function signed(sign: EntryInput['sign'], { least, most }: NonNullable<EntryInput['points']>) {
  return sign === 'either' ? { least: { ...most, n: -most.n }, most } : { least, most };
}

function priceText({ perUnit, table }: EntryPrice, { language }: Scope, say: Telling): string {
  const words = phrases[language];
  const { comma, rests, aside } = wording[language];
  const rows = table.map(({ from, to, points }) => {
    const row = words.row(from === null ? null : say.figure(from), say.points(points));
    return to === null ? row : `${row}${aside(words.to(say.figure(to)))}`;
  });
  if (perUnit === null) return joined(rows, comma);
  const { every, points, rest, most } = perUnit;
  return joined(
    [
      words.perUnit(say.figure(every), say.points(points)),
      rests[rest],
      most === null ? null : words.most(say.points(most)),
      ...rows,
    ],
    comma,
  );
}

interface Changes {
  readonly multipliers?: readonly Multiplier[];
  readonly repeats?: Repeats | null;
  readonly span?: Span | null;
  readonly valid?: Validity | null;
}

function changeTexts({ multipliers = [], repeats, span, valid }: Changes, { language }: Scope, say: Telling) {
  const words = phrases[language];
  const { comma } = wording[language];
  const steps = (repeats?.steps ?? []).map(({ from, times }) => words.step(from, say.figure(times)));
  return [
    ...multipliers.map(({ name, times }) => words.multiplier(name, say.figure(times))),
    repeats == null ? null : words.repeats(say.every(repeats.within), steps.join(comma)),
    span == null ? null : words.span[span.covers](say.every(span.period)),
    valid == null ? null : words.valid(valid.count, say.period(valid.period)),
  ];
}
