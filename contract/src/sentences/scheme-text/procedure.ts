import type { ProcedureStep, Scheme } from '@xianfeng/engine';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    step: (actor: string, every: string, due: string) => `${actor}${every}办，${due}之前办完`,
    due: (monthsAfter: number, day: number) => {
      if (monthsAfter === 0) return `期末当月 ${day} 日`;
      return monthsAfter < 0 ? `期末前第 ${-monthsAfter} 个月 ${day} 日` : `期末后第 ${monthsAfter} 个月 ${day} 日`;
    },
    dueInYear: (month: number, day: number) => `当年 ${month} 月 ${day} 日`,
    after: (steps: string) => `先办完${steps}`,
    record: (record: string) => `留下${record}`,
    lot: { scores: '从这一期的评分中抽签', entries: '从这一期的登记中抽签' },
    drawn: (of: string, share: string, least: string) => `${of}核对 ${share}，不少于 ${least} 份`,
    reason: (points: string) => `评分与上一期相差 ${points}及以上的，须写明理由`,
    notice: (days: string) => `公示不少于 ${days} 个工作日`,
    confirmed: '公示前由本人确认，不同意的写明理由',
    others: { totals: '网上能看到其他人的合计', items: '网上能看到其他人的各项得分' },
    review: '登记的每一笔由另一人复核，复核通过才计分',
  },
  en: {
    step: (actor: string, every: string, due: string) => `${actor}, ${every}, by ${due}`,
    due: (monthsAfter: number, day: number) => {
      if (monthsAfter === 0) return `day ${day} of its last month`;
      const months = Math.abs(monthsAfter);
      return `day ${day} of month ${months} ${monthsAfter < 0 ? 'before its last' : 'after it'}`;
    },
    dueInYear: (month: number, day: number) => `day ${day} of month ${month} of the year`,
    after: (steps: string) => `after ${steps}`,
    record: (record: string) => `leaves ${record}`,
    lot: { scores: 'scores of the period', entries: 'entries of the period' },
    drawn: (of: string, share: string, least: string) => `draws ${share} of the ${of} by lot, at least ${least}`,
    reason: (points: string) => `A score that differs by ${points} or more from the period before needs a reason`,
    notice: (days: string) => `Notices stand for at least ${days} working days`,
    confirmed: 'everybody confirms the own line before, or says why not',
    others: { totals: 'Totals of others are seen on screen', items: 'Points of others are seen on screen' },
    review: 'Every entry is reviewed by somebody else than its recorder, and counts from then on',
  },
} as const;

export function stepText(step: ProcedureStep, scope: Scope): string {
  const say = tellingOf(scope, step.clause);
  const words = phrases[scope.language];
  const { actors, semicolon, and } = wording[scope.language];
  const nameOf = (id: string) => `“${scope.assessment.procedure.find((other) => other.id === id)?.name ?? id}”`;
  const texts = [
    words.step(actors[step.actor], say.every(step.cadence), dueText(step, words)),
    step.after.length === 0 ? null : words.after(step.after.map(nameOf).join(and)),
    words.record(step.record),
    step.lot == null
      ? null
      : words.drawn(words.lot[step.lot.of], say.share(step.lot.share), say.figure(step.lot.least)),
    step.confirmedByMember === true ? words.confirmed : null,
  ];
  return withClause(named(step.name, joined(texts, semicolon), scope), step.clause, scope);
}

/** A month of the year itself goes by its number. */
function dueText({ cadence, due }: ProcedureStep, words: (typeof phrases)['zh' | 'en']): string {
  const isInYear = cadence === 'year' && due.monthsAfter < 0;
  return isInYear ? words.dueInYear(12 + due.monthsAfter, due.day) : words.due(due.monthsAfter, due.day);
}

/** What holds for every score, every notice and every entry. */
export function generalTexts({ scoring, notices, entryReview = null }: Scheme, scope: Scope): readonly string[] {
  const words = phrases[scope.language];
  const { othersOnScreen = 'bands' } = notices;
  const reason = scoring.reasonFrom;
  const bare = { ...reason, clause: null };
  const reasonText = words.reason(tellingOf(scope, '').points(bare));
  return [
    withClause(reasonText, reason.clause ?? '', scope),
    withClause(words.notice(tellingOf(scope, notices.clause).figure(notices.workingDays)), notices.clause, scope),
    ...(othersOnScreen === 'bands' ? [] : [withClause(words.others[othersOnScreen], notices.clause, scope)]),
    ...(entryReview === null ? [] : [withClause(words.review, entryReview.clause, scope)]),
  ];
}
