import type { PledgeSet } from '@xianfeng/engine';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    by: { member: '党员向支部承诺', branch: '支部向党委承诺' },
    planned: { month: '按月列计划', year: '按年列计划' },
    kinds: (names: string) => `种类有${names}`,
    least: (name: string, least: number) => `${name}每期不少于 ${least} 项，缺了计划不予通过`,
    publicised: '张榜公示',
    reviewed: (input: string) => `评${input}时对照`,
  },
  en: {
    by: { member: 'Members pledge to their branch', branch: 'The branch pledges to its committee' },
    planned: { month: 'planned by the month', year: 'planned by the year' },
    kinds: (names: string) => `of the kinds ${names}`,
    least: (name: string, least: number) => `at least ${least} of ${name} in each plan, or it is refused`,
    publicised: 'shown on the notice board',
    reviewed: (input: string) => `looked at when ${input} is scored`,
  },
} as const;

/** Who pledges what to whom, and what a plan must hold. */
export function pledgeText(set: PledgeSet, scope: Scope): string {
  const say = phrases[scope.language];
  const telling = tellingOf(scope, set.clause);
  const { semicolon, and } = wording[scope.language];
  const quoted = (name: string) => `“${name}”`;
  const texts = [
    say.by[set.by],
    set.categories.length === 0 ? null : telling.whom({ categories: set.categories }),
    say.planned[set.period],
    say.kinds(set.kinds.map(({ name }) => quoted(name)).join(and)),
    ...set.kinds.map(({ name, least }) => (least === 0 ? null : say.least(quoted(name), least))),
    set.publicised ? say.publicised : null,
    set.reviewed === null ? null : say.reviewed(telling.name('source', set.reviewed)),
  ];
  return withClause(named(set.name, joined(texts, semicolon), scope), set.clause, scope);
}
