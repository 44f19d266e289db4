import type { BranchOutcome, Exemption, Factor, Outcome } from '@xianfeng/engine';
import { conditionsText } from './conditions.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    branch: (share: string | null, members: number | null, when: string) => {
      const counts = [share === null ? [] : [`${share} 及以上`], members === null ? [] : [`${members} 名以上`]].flat();
      return `支部有${counts.length === 0 ? '一名以上' : ` ${counts.join('且 ')}`}党员符合：${when}`;
    },
    stars: (stars: number, factor: string) => `${stars} 星为 ${factor}`,
    extra: (add: string, when: string) => `${when}的再加 ${add}`,
    exempt: (stars: string) => `不列入积分的党员按${stars}直接评星`,
    grade: (grade: string, least: number) => `${least} 星及以上${grade}`,
    exemptByCode: (code: string) => `不列入积分的党员按${code}直接定格次`,
    code: (grade: string, least: number) => `${least} 及以上${grade}`,
    tie: '名次相同的怎么办另有规定',
  },
  en: {
    branch: (share: string | null, members: number | null, when: string) => {
      const counts = [
        share === null ? [] : [`${share} of the members or more`],
        members === null ? [] : [`${members} ${members === 1 ? 'member' : 'members'} or more`],
      ].flat();
      return `${counts.length === 0 ? 'one member or more' : counts.join(' and ')}: ${when}`;
    },
    stars: (stars: number, factor: string) => `${factor} for ${stars} ${stars === 1 ? 'star' : 'stars'}`,
    extra: (add: string, when: string) => `${add} more where ${when}`,
    exempt: (stars: string) => `Exempt members get their stars from ${stars}`,
    grade: (grade: string, least: number) => `${grade} from ${least} stars on`,
    exemptByCode: (code: string) => `Exempt members get their grade from ${code}`,
    code: (grade: string, least: number) => `${grade} from ${least} on`,
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

export function branchOutcomeText({ name, share, members, when, clause }: BranchOutcome, scope: Scope): string {
  const say = tellingOf(scope, clause);
  const text = conditionsText(when, say, scope.language);
  return withClause(
    named(name, phrases[scope.language].branch(share === null ? null : say.share(share), members, text), scope),
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

export function exemptionText({ stars, grade: code, grades, clause }: Exemption, scope: Scope): string {
  const say = tellingOf(scope, clause);
  const words = phrases[scope.language];
  const { and, semicolon } = wording[scope.language];
  const row = stars === null ? words.code : words.grade;
  const given = grades.map(({ least, grade }) => row(say.name('grade', grade), least)).join(and);
  const head =
    stars === null ? words.exemptByCode(say.name('fact', code ?? '')) : words.exempt(say.name('fact', stars));
  return withClause(joined([head, given], semicolon), clause, scope);
}
