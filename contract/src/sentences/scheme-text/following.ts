import type { BranchOutcome, Exemption, Factor, Outcome } from '@xianfeng/engine';
import { conditionsText } from './conditions.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    branch: (share: string | null, when: string) =>
      share === null ? `支部有一名以上党员符合：${when}` : `支部有 ${share} 及以上的党员符合：${when}`,
    stars: (stars: number, factor: string) => `${stars} 星为 ${factor}`,
    extra: (add: string, when: string) => `${when}的再加 ${add}`,
    exempt: (stars: string) => `不列入积分的党员按${stars}直接评星`,
    grade: (grade: string, least: number) => `${least} 星及以上${grade}`,
    tie: '名次相同的怎么办另有规定',
  },
  en: {
    branch: (share: string | null, when: string) =>
      `${share === null ? 'one member or more' : `${share} of the members or more`}: ${when}`,
    stars: (stars: number, factor: string) => `${factor} for ${stars} ${stars === 1 ? 'star' : 'stars'}`,
    extra: (add: string, when: string) => `${add} more where ${when}`,
    exempt: (stars: string) => `Exempt members get their stars from ${stars}`,
    grade: (grade: string, least: number) => `${grade} from ${least} stars on`,
    tie: 'what becomes of equal ranks is written in a clause of its own',
  },
} as const;

export function outcomeText({ name, when, tieClause, clause }: Outcome, scope: Scope): string {
  const text = conditionsText(when, tellingOf(scope, clause), scope.language);
  const tie = tieClause == null ? null : withoutStop(withClause(phrases[scope.language].tie, tieClause, scope), scope);
  return withClause(named(name, joined([text, tie], wording[scope.language].semicolon), scope), clause, scope);
}

function withoutStop(text: string, { language }: Scope): string {
  return text.replace(wording[language].stop, '');
}

export function branchOutcomeText({ name, share, when, clause }: BranchOutcome, scope: Scope): string {
  const say = tellingOf(scope, clause);
  const text = conditionsText(when, say, scope.language);
  return withClause(
    named(name, phrases[scope.language].branch(share === null ? null : say.share(share), text), scope),
    clause,
    scope,
  );
}

export function factorText({ name, byStars, extras, clause }: Factor, scope: Scope): string {
  const say = tellingOf(scope, clause);
  const words = phrases[scope.language];
  const texts = [
    byStars.map(({ stars, factor }) => words.stars(stars, say.figure(factor))).join(wording[scope.language].and),
    ...extras.map(({ add, when }) => words.extra(say.figure(add), conditionsText(when, say, scope.language))),
  ];
  return withClause(named(name, joined(texts, wording[scope.language].semicolon), scope), clause, scope);
}

export function exemptionText({ stars, grades, clause }: Exemption, scope: Scope): string {
  const say = tellingOf(scope, clause);
  const words = phrases[scope.language];
  const { and, semicolon } = wording[scope.language];
  const given = grades.map(({ least, grade }) => words.grade(say.name('grade', grade), least)).join(and);
  return withClause(joined([words.exempt(say.name('fact', stars)), given], semicolon), clause, scope);
}
