import type { MemberResult } from '@xianfeng/engine';
import type { Language } from '../sentences.ts';
import { type Assessed, explainInWords } from './explain-in-words.ts';
import { branchOutcomeText, outcomeText } from './scheme-text/following.ts';
import { joined } from './scheme-text/line.ts';
import { stepText } from './scheme-text/rating.ts';
import { type Scope, scopeOf } from './scheme-text/telling.ts';
import { wording } from './scheme-text/wording.ts';
import { dayOrPeriod } from './sentence-table.ts';

/** What a subject comes to: a member's result, or the branch's own. */
export type TellableResult = Pick<MemberResult, 'total' | 'stars' | 'grade' | 'outcomes' | 'factors' | 'explain'> &
  Partial<Pick<MemberResult, 'rank' | 'honors' | 'tied' | 'exempt'>>;

const phrases = {
  zh: {
    points: (total: string) => `${total} 分`,
    none: '没有总分',
    exempt: '不列入积分',
    stars: (stars: number) => (stars === 0 ? '不评星' : `${stars} 星`),
    rank: (rank: number) => `第 ${rank} 名`,
    why: '星级和格次',
    changed: (gives: string, row: string) => `${gives}：不是按总分；${row}`,
    honors: '名额之内，由支部从中评定',
    tied: '名额边上同分，由支部决定',
    follows: '随后',
    factor: (name: string, value: string) => `${name}：${value}`,
  },
  en: {
    points: (total: string) => `${total} points`,
    none: 'no total',
    exempt: 'exempt',
    stars: (stars: number) => (stars === 0 ? 'no stars' : stars === 1 ? '1 star' : `${stars} stars`),
    rank: (rank: number) => `rank ${rank}`,
    why: 'Stars and grade',
    changed: (gives: string, row: string) => `${gives}: not by the total; ${row}`,
    honors: 'Within a quota, from which the branch picks',
    tied: 'Equal at the edge of a quota; the branch decides',
    follows: 'What follows',
    factor: (name: string, value: string) => `${name}: ${value}`,
  },
} as const;

/** One subject's year as text: what it came to, why, what follows and why, and how the total came about. */
export function resultInWords(who: string, result: TellableResult, { assessed, language }: Told): string {
  const scope = scopeOf(assessed.scheme, assessed.assessment, language);
  const say = phrases[language];
  const { colon } = wording[language];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    `${who}${colon}${headText(result, scope)}`,
    ...section(say.why, bandLines(result, scope)),
    ...section(say.honors, honorNames(result.honors ?? [], scope)),
    ...section(say.tied, honorNames(result.tied ?? [], scope)),
    ...section(say.follows, followingLines(result, scope)),
    ...(result.explain === undefined ? [] : ['', explainInWords(result.explain, assessed, language)]),
    '',
  ].join('\n');
}

interface Told {
  readonly assessed: Assessed;
  readonly language: Language;
}

function headText({ total, stars, grade, rank, exempt }: TellableResult, { language, nameOf }: Scope): string {
  const say = phrases[language];
  const texts = [
    total === null ? (exempt === true ? say.exempt : say.none) : say.points(total),
    stars === null ? null : say.stars(stars),
    grade === null ? null : nameOf('grade', grade),
    rank == null ? null : say.rank(rank),
  ];
  return joined(texts, wording[language].comma);
}

/** The rows of the scheme that gave stars and grade, and those that forced or held them back, with what stood then. */
function bandLines({ explain }: TellableResult, scope: Scope): readonly string[] {
  const say = phrases[scope.language];
  const steps = explain?.rating ?? [];
  return steps.map((step) => {
    const text = stepText(step, scope);
    if (step.by === 'total') return text;
    const gives = step.of === 'stars' ? say.stars(Number(step.gives)) : scope.nameOf('grade', step.gives);
    return say.changed(gives, text);
  });
}

/** Honors by name, with their period where they are given more than once a year. */
function honorNames(ids: readonly string[], { assessment, language }: Scope): readonly string[] {
  return ids.map((id) => {
    const [honor, period] = id.split(':');
    const name = assessment.honors.find((each) => each.id === honor)?.name ?? id;
    return period === undefined ? name : `${name}${wording[language].aside(dayOrPeriod(period, language))}`;
  });
}

function followingLines({ outcomes, factors }: TellableResult, scope: Scope): readonly string[] {
  const { scheme, assessment, language } = scope;
  const isBranch = assessment === scheme.branch || scheme.subject === 'branch';
  const say = phrases[language];
  return [
    ...assessment.outcomes.filter(({ id }) => outcomes.includes(id)).map((outcome) => outcomeText(outcome, scope)),
    ...(isBranch || scheme.branch === null ? scheme.branchOutcomes : [])
      .filter(({ id }) => outcomes.includes(id))
      .map((outcome) => branchOutcomeText(outcome, scopeOf(scheme, scheme, language))),
    ...assessment.factors.flatMap(({ id, name }) => {
      const value = factors[id];
      return value === undefined ? [] : [say.factor(name, value)];
    }),
  ];
}
