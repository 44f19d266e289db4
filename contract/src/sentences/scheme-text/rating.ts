import type { Figure, Honor, RankGrade, Veto } from '@xianfeng/engine';
import type { Telling } from '../rules/rule-words.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    total: (part: string) => `总分是${part}，以公布的两位小数为准`,
    periods: (part: string) => `${part}逐期公布`,
    ranked: '在支部内排名次，同分同名次',
    notRanked: '不排名次',
    from: (from: string) => `${from}及以上`,
    below: (below: string) => `不足 ${below}`,
    to: (to: string) => `原文上限 ${to}`,
    everybody: '不论多少分',
    stars: (count: number) => (count === 0 ? '不评星' : `${count} 星`),
    side: { first: '总分由高到低最前的', last: '总分由低到高最后的' },
    share: (share: string) => `${share}（向下取整到人）`,
    veto: (effects: string) => `有此情形的，${effects}，总分和名次不变`,
    grade: (grade: string) => `格次定为${grade}`,
    forcedStars: (stars: number) => `定为 ${stars} 星`,
    nothing: '不单独改变格次和星级',
    fact: (fact: string, below: string) => `登记的${fact}低于 ${below} 的也算`,
    organ: (organ: string) => `由${organ}的文书证明`,
    honor: (every: string, by: string, share: string, base: string) =>
      `${every}一次，按${by}由高到低，不超过${base}的 ${share}，向下取整，由支部从中评定`,
    base: (stars: number | null, exempt: string) =>
      `期末在支部的${stars === null ? '党员' : ` ${stars} 星党员`}（${exempt}）`,
    exempt: { counted: '不列入积分的计入', 'left-out': '不列入积分的不计入' },
    tie: '名额边上同分的列出，由支部决定',
  },
  en: {
    total: (part: string) => `The total is ${part}, as published with two decimals`,
    periods: (part: string) => `${part} is published period by period`,
    ranked: 'ranked within the branch; equals share a rank',
    notRanked: 'not ranked',
    from: (from: string) => `${from} or more`,
    below: (below: string) => `below ${below}`,
    to: (to: string) => `the document says up to ${to}`,
    everybody: 'whatever the total',
    stars: (count: number) => (count === 0 ? 'no stars' : count === 1 ? '1 star' : `${count} stars`),
    side: { first: 'the first by total, at most', last: 'the last by total, at most' },
    share: (share: string) => `${share} of the branch, rounded down`,
    veto: (effects: string) => `where it holds, ${effects}; total and rank stay`,
    grade: (grade: string) => `the grade is ${grade}`,
    forcedStars: (stars: number) => `the stars are ${stars}`,
    nothing: 'neither grade nor stars change by itself',
    fact: (fact: string, below: string) => `it also holds where ${fact} is known and below ${below}`,
    organ: (organ: string) => `proved by a document of ${organ}`,
    honor: (every: string, by: string, share: string, base: string) =>
      `${every}, by ${by} from the highest, at most ${share} of ${base}, rounded down; the branch picks among them`,
    base: (stars: number | null, exempt: string) =>
      `the members${stars === null ? '' : ` with ${stars} stars`} there on the last day (${exempt})`,
    exempt: { counted: 'exempt members counted', 'left-out': 'exempt members left out' },
    tie: 'equals at the edge are listed and the branch decides',
  },
} as const;

/** What the total is, and whether there is an order. */
export function totalTexts(scope: Scope): readonly string[] {
  const { total, periods, ranked } = scope.assessment.rating;
  const words = phrases[scope.language];
  const say = tellingOf(scope, '');
  const texts = [
    words.total(say.name('source', total)),
    periods === null ? null : words.periods(say.name('source', periods)),
    ranked ? words.ranked : words.notRanked,
  ];
  return [`${joined(texts, wording[scope.language].semicolon)}${wording[scope.language].stop}`];
}

/** Stars and grades, each with both its edges: closed below, open above. */
export function bandTexts(scope: Scope): readonly string[] {
  const { stars, grades } = scope.assessment.rating;
  const words = phrases[scope.language];
  const rows = <Band extends BandEdges>(bands: readonly Band[], nameOf: (band: Band) => string) =>
    bands.map((band, at) => {
      const say = tellingOf(scope, band.clause);
      const text = edgesText({ from: band.from, above: bands[at - 1]?.from ?? null, to: band.to ?? null }, scope, say);
      return withClause(named(nameOf(band), text, scope), band.clause, scope);
    });
  return [...rows(stars, (band) => words.stars(band.stars)), ...rows(grades, ({ name }) => name)];
}

interface BandEdges {
  readonly from: Figure | null;
  readonly to?: Figure | null;
  readonly clause: string;
}

interface Edges {
  readonly from: Figure | null;
  /** The lower edge of the band above. */
  readonly above: Figure | null;
  readonly to: Figure | null;
}

function edgesText({ from, above, to }: Edges, { language }: Scope, say: Telling): string {
  const words = phrases[language];
  const texts = [
    from === null ? null : words.from(say.points(from)),
    above === null ? null : words.below(say.points({ ...above, clause: null })),
    to === null ? null : words.to(say.points(to)),
  ];
  return joined(texts, wording[language].comma) || words.everybody;
}

export function rankGradeText(band: RankGrade, scope: Scope): string {
  const say = tellingOf(scope, band.clause);
  const words = phrases[scope.language];
  const { comma } = wording[scope.language];
  const who = `${words.side[band.from]} ${words.share(say.share(band.share))}`;
  const text = joined([who, band.below === null ? null : words.below(say.points(band.below))], comma);
  return withClause(named(band.name, text, scope), band.clause, scope);
}

export function vetoText(veto: Veto, scope: Scope): string {
  const say = tellingOf(scope, veto.clause);
  const words = phrases[scope.language];
  const { comma, semicolon } = wording[scope.language];
  const effects = joined(
    [
      veto.grade === null ? null : words.grade(say.name('grade', veto.grade)),
      veto.stars === null ? null : words.forcedStars(veto.stars),
    ],
    comma,
  );
  const texts = [
    words.veto(effects || words.nothing),
    veto.fact === null ? null : words.fact(say.name('fact', veto.fact.id), belowText(veto.fact, scope, say)),
    veto.organ === '' ? null : words.organ(veto.organ),
  ];
  return withClause(named(veto.name, joined(texts, semicolon), scope), veto.clause, scope);
}

/** What lies between 0 and 1 is a share. */
function belowText({ id, below }: NonNullable<Veto['fact']>, { assessment }: Scope, say: Telling): string {
  const most = assessment.inputs.facts.find((fact) => fact.id === id)?.most;
  return most !== undefined && most.n === most.d ? say.share(below) : say.figure(below);
}

export function honorText(honor: Honor, scope: Scope): string {
  const say = tellingOf(scope, honor.clause);
  const words = phrases[scope.language];
  const base = words.base(honor.base.stars, words.exempt[honor.base.exempt]);
  const text = words.honor(say.every(honor.period), say.name('source', honor.by), say.share(honor.share), base);
  const tie = honor.tieClause == null ? null : words.tie;
  return withClause(
    named(honor.name, joined([text, tie], wording[scope.language].semicolon), scope),
    honor.clause,
    scope,
  );
}
