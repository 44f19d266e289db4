import type { Working } from '@xianfeng/engine';
import type { RuleWords, WorkingTelling } from './rule-words.ts';

type Periods = Extract<Working, { readonly rule: 'mean' }>['periods'];

export const mean: RuleWords<'mean'> = {
  part: {
    zh: ({ of }, say) => `取${say.name('source', of)}应评${say.periodOf(of)}的平均`,
    en: ({ of }, say) => `the mean of ${say.name('source', of)} over each ${say.periodOf(of)} that is due`,
  },
  working: {
    zh: ({ periods, sum, count }, say) => [
      ...runsOf(periods, (points) => points !== null).map(
        ({ first, last, length, points }) => `${say.run(first, last)}${length > 1 ? '各' : ''} ${points} 分`,
      ),
      ...gaps(periods, say, { missing: '应评未评，不按 0 分计', notDue: '不应评' }, '：'),
      `${addition(periods)} ÷ ${count} = ${sum} ÷ ${count} = ${say.explanation.exact}`,
    ],
    en: ({ periods, sum, count }, say) => [
      ...runsOf(periods, (points) => points !== null).map(
        ({ first, last, length, points }) => `${say.run(first, last)}: ${points}${length > 1 ? ' each' : ''}`,
      ),
      ...gaps(periods, say, { missing: 'due and missing, which is not a 0', notDue: 'not due' }, ': '),
      `${addition(periods)} ÷ ${count} = ${sum} ÷ ${count} = ${say.explanation.exact}`,
    ],
  },
};

interface PeriodRun {
  readonly first: string;
  readonly last: string;
  readonly length: number;
  readonly points: string | null;
  readonly due: boolean;
}

/** Periods one after another with the same points are one line. */
function runsOf(periods: Periods, counts: (points: string | null, due: boolean) => boolean): readonly PeriodRun[] {
  const runs: PeriodRun[] = [];
  let isOpen = false;
  for (const { period, points, due } of periods) {
    const last = runs.at(-1);
    if (!counts(points, due)) isOpen = false;
    else if (isOpen && last?.points === points)
      runs[runs.length - 1] = { ...last, last: period, length: last.length + 1 };
    else {
      runs.push({ first: period, last: period, length: 1, points, due });
      isOpen = true;
    }
  }
  return runs;
}

interface GapWords {
  readonly missing: string;
  readonly notDue: string;
}

function gaps(periods: Periods, say: WorkingTelling, words: GapWords, colon: string): readonly string[] {
  const listed = (isDue: boolean) =>
    say.list(
      runsOf(periods, (points, due) => points === null && due === isDue).map(({ first, last }) => say.run(first, last)),
    );
  return [
    { said: words.missing, where: listed(true) },
    { said: words.notDue, where: listed(false) },
  ].flatMap(({ said, where }) => (where === '' ? [] : [`${where}${colon}${said}`]));
}

/** `(9 × 9 + 8.5 × 3)`: equal points are counted, in the order in which they first came. */
function addition(periods: Periods): string {
  const counts = new Map<string, number>();
  for (const { points } of periods) if (points !== null) counts.set(points, (counts.get(points) ?? 0) + 1);
  const terms = [...counts].map(([points, count]) => (count === 1 ? points : `${points} × ${count}`));
  return terms.length === 1 ? terms.join('') : `(${terms.join(' + ')})`;
}
