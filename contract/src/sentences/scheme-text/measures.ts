import type { MeasureKind } from '@xianfeng/engine';
import { measureFormWords } from '../measure-forms.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    follows: (names: string) => `符合${names}的`,
    grades: (names: string) => `评为${names}的`,
    byHand: '经查明需要的',
    decidedBy: { branch: '支部会议决定', committee: '支部提出，党委决定' },
    months: (months: number) => `期限不超过 ${months} 个月，期满由会议评议`,
    mentor: '指定一名帮助人',
  },
  en: {
    follows: (names: string) => `where ${names} holds`,
    grades: (names: string) => `where graded ${names}`,
    byHand: 'where people find that it is called for',
    decidedBy: {
      branch: 'decided by a meeting of the branch',
      committee: 'proposed by the branch, decided by the committee',
    },
    months: (months: number) =>
      `for ${months} ${months === 1 ? 'month' : 'months'} at most, then reviewed by a meeting`,
    mentor: 'with a named mentor',
  },
} as const;

/** What is done about whom, who decides it, and for how long. */
export function measureText(kind: MeasureKind, scope: Scope): string {
  const say = phrases[scope.language];
  const telling = tellingOf(scope, kind.clause);
  const texts = [
    measureFormWords[scope.language][kind.form],
    kind.follows.length === 0 ? null : say.follows(telling.names('measured', kind.follows)),
    kind.grades.length === 0 ? null : say.grades(telling.names('grade', kind.grades)),
    kind.follows.length + kind.grades.length === 0 ? say.byHand : null,
    say.decidedBy[kind.decidedBy],
    kind.months === null ? null : say.months(kind.months),
    kind.mentor ? say.mentor : null,
  ];
  return withClause(named(kind.name, joined(texts, wording[scope.language].semicolon), scope), kind.clause, scope);
}
