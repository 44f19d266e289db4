import type { Figure, GradeBand, Honor, RankBand, RatingStep, StarBand, Whom } from '@xianfeng/engine';
import type { Telling } from '../rules/rule-words.ts';
import { conditionsText, whomText } from './conditions.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { gateText, vetoText } from './vetoes.ts';
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
    share: (share: string, rest: string) => `${share}（${rest}到人）`,
    rest: { down: '向下取整', up: '有余进一', 'half-up': '四舍五入' },
    places: (places: number) => `${places} 名`,
    andAtMost: '且不超过 ',
    tiedListed: '同分的列出而不在内',
    bandsFor: (whom: string, band: string) => `${whom}的${band}`,
    honor: (every: string, by: string, most: string, who: Honor['among']) =>
      `${every}一次，按${by}由高到低，不超过${most}，由${who === 'branch' ? '支部' : '党委'}从中评定`,
    shareOf: (base: string, share: string, rest: string) => `${base}的 ${share}，${rest}`,
    placesOf: (places: number) => ` ${places} 名`,
    shareAndPlaces: '，且不超过',
    branches: '党委所属支部',
    baseLeast: (least: number) => `不足 ${least} 人的不评`,
    eligible: (when: string) => `限于符合的：${when}`,
    within: (outer: string) => `只在${outer}人选之内`,
    besides: (others: string) => `已是${others}人选的除外`,
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
    share: (share: string, rest: string) => `${share} of the branch, ${rest}`,
    rest: { down: 'rounded down', up: 'rounded up', 'half-up': 'rounded to the nearest, halves up' },
    places: (places: number) => (places === 1 ? '1 member' : `${places} members`),
    andAtMost: ' and at most ',
    tiedListed: 'equals at the edge listed and not in it',
    bandsFor: (whom: string, band: string) => `${band} for ${whom}`,
    honor: (every: string, by: string, most: string, who: Honor['among']) =>
      `${every}, by ${by} from the highest, at most ${most}; the ${who} picks among them`,
    shareOf: (base: string, share: string, rest: string) => `${share} of ${base}, ${rest}`,
    placesOf: (places: number) => `${places}`,
    shareAndPlaces: ', and at most ',
    branches: "the committee's branches",
    baseLeast: (least: number) => `none with fewer than ${least}`,
    eligible: (when: string) => `only where ${when}`,
    within: (outer: string) => `only among those chosen for ${outer}`,
    besides: (others: string) => `without those chosen for ${others}`,
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

/** Stars and grades, each with both its edges: closed below, open above; then those for some members. */
export function bandTexts(scope: Scope): readonly string[] {
  const { starsFor, gradesFor } = scope.assessment.rating;
  return [
    ...starTexts(null, scope),
    ...gradeTexts(null, scope),
    ...starsFor.flatMap((_, some) => starTexts(some, scope)),
    ...gradesFor.flatMap((_, some) => gradeTexts(some, scope)),
  ];
}

function starTexts(some: number | null, scope: Scope): readonly string[] {
  const { stars, starsFor } = scope.assessment.rating;
  const words = phrases[scope.language];
  const list = some === null ? undefined : starsFor[some];
  const nameOf = (band: StarBand) => words.stars(band.stars);
  return rowTexts(list?.stars ?? stars, (band) => forWhom(list, nameOf(band), scope), scope);
}

function gradeTexts(some: number | null, scope: Scope): readonly string[] {
  const { grades, gradesFor } = scope.assessment.rating;
  const list = some === null ? undefined : gradesFor[some];
  return rowTexts<GradeBand>(list?.grades ?? grades, ({ name }) => forWhom(list, name, scope), scope);
}

function forWhom(whom: Whom | undefined, name: string, scope: Scope): string {
  if (whom === undefined) return name;
  return phrases[scope.language].bandsFor(whomText(whom, tellingOf(scope, ''), scope.language), name);
}

function rowTexts<Band extends BandEdges>(
  bands: readonly Band[],
  nameOf: (band: Band) => string,
  scope: Scope,
): readonly string[] {
  return bands.map((band, at) => {
    const say = tellingOf(scope, band.clause);
    const text = edgesText({ from: band.from, above: bands[at - 1]?.from ?? null, to: band.to ?? null }, scope, say);
    return withClause(named(nameOf(band), text, scope), band.clause, scope);
  });
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

/** Grades and stars by the order within the branch. */
export function rankTexts(scope: Scope): readonly string[] {
  const { rankGrades, rankStars } = scope.assessment.rating;
  return [
    ...rankGrades.map((band) => rankText(band, band.name, scope)),
    ...rankStars.map((band) => rankText(band, phrases[scope.language].stars(band.stars), scope)),
  ];
}

/** The row of the scheme that a step of the rating rests on. */
export function stepText({ of, by, some, at }: RatingStep, scope: Scope): string {
  const { rating } = scope.assessment;
  const texts = {
    total: () => (of === 'stars' ? starTexts(some, scope) : gradeTexts(some, scope))[at],
    rank: () => rankTexts(scope)[of === 'grade' ? at : rating.rankGrades.length + at],
    veto: () => rating.vetoes.map((veto) => vetoText(veto, scope))[at],
    gate: () => rating.gates.map((gate) => gateText(gate, scope))[at],
  };
  return texts[by]() ?? '';
}

function rankText(band: RankBand, name: string, scope: Scope): string {
  const say = tellingOf(scope, band.clause);
  const words = phrases[scope.language];
  const { comma } = wording[scope.language];
  const limits = [
    band.share === null ? null : words.share(say.share(band.share), words.rest[band.rest]),
    band.places === null ? null : words.places(band.places),
  ];
  const text = joined(
    [
      `${words.side[band.from]} ${joined(limits, words.andAtMost)}`,
      band.least === null ? null : words.from(say.points(band.least)),
      band.below === null ? null : words.below(say.points(band.below)),
      band.id === null ? null : words.tiedListed,
    ],
    comma,
  );
  return withClause(named(name, text, scope), band.clause, scope);
}

export function honorText(honor: Honor, scope: Scope): string {
  const say = tellingOf(scope, honor.clause);
  const words = phrases[scope.language];
  const { share, places, rest, base, when, within, besides, among } = honor;
  const whose = among === 'committee' ? words.branches : words.base(base.stars, words.exempt[base.exempt]);
  const limits = [
    share === null ? null : words.shareOf(whose, say.share(share), words.rest[rest]),
    places === null ? null : words.placesOf(places),
  ];
  const texts = [
    words.honor(say.every(honor.period), say.name('source', honor.by), joined(limits, words.shareAndPlaces), among),
    base.least === null ? null : words.baseLeast(base.least),
    when.length === 0 ? null : words.eligible(conditionsText(when, say, scope.language)),
    within === null ? null : words.within(say.name('following', within)),
    besides.length === 0 ? null : words.besides(say.names('following', besides)),
    honor.tieClause == null ? null : words.tie,
  ];
  return withClause(named(honor.name, joined(texts, wording[scope.language].semicolon), scope), honor.clause, scope);
}
