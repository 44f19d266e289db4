import { dayOrPeriod } from './sentence-table.ts';

/** One step of a branch that is to be done, as its letter says it. */
export interface LetterLine {
  readonly branch: string;
  readonly step: string;
  readonly period: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
}

interface LetterGiven {
  /** Of whom it is sent to; nobody else is named. */
  readonly name: string;
  readonly lines: readonly LetterLine[];
  /** How much waits for him that is about a person: a letter tells the number and nothing else. */
  readonly matters: number;
  /** Where it is done. */
  readonly link: string;
}

const linesMost = 30;

/** The letter to somebody who has something to do: what, of which branch, by when, and where. */
export function reminderLetter({ name, lines, matters, link }: LetterGiven): {
  readonly subject: string;
  readonly text: string;
} {
  const overdue = lines.filter(({ isOverdue }) => isOverdue);
  const near = lines.filter(({ isOverdue }) => !isOverdue);
  const shown = [...overdue, ...near].slice(0, linesMost);
  const counts = [
    ...(overdue.length > 0 ? [`逾期 ${overdue.length} 件`] : []),
    ...(near.length > 0 ? [`快到期 ${near.length} 件`] : []),
    ...(matters > 0 ? [`${lines.length > 0 ? '另有' : '您有'} ${matters} 件待办`] : []),
  ].join('，');
  const text = [
    `${name}同志：`,
    '',
    `积分工作有事要办：${counts}。`,
    '',
    ...shown.map(lineOf),
    ...(lines.length > shown.length ? [`还有 ${lines.length - shown.length} 件，请到网页上看。`] : []),
    ...(matters > 0 ? ['待办是什么，登录后在网页上看。'] : []),
    '',
    '去办：',
    link,
    '',
    '这封信由先锋自动发出，不用回。同一件事，快到期时提醒一次，逾期后提醒一次。',
    '不想再收，请在网页上“登录与安全”里清空提醒邮箱。',
    '',
  ].join('\n');
  return { subject: `先锋提醒：${counts}`, text };
}

function lineOf({ branch, step, period, dueOn, isOverdue }: LetterLine): string {
  const when = isOverdue ? `${dayOrPeriod(dueOn, 'zh')}到期，已逾期` : `${dayOrPeriod(dueOn, 'zh')}到期`;
  return `· ${branch}：${step}（${dayOrPeriod(period, 'zh')}），${when}`;
}
