import type { RuleWords } from './rule-words.ts';

const taken = {
  zh: { highest: '最高', lowest: '最低', last: '最近' },
  en: { highest: 'highest', lowest: 'lowest', last: 'last' },
} as const;

export const overPeriods: RuleWords<'over-periods'> = {
  part: {
    zh: ({ of, take, count, per }, say) => {
      const whole = per === null ? '全年' : say.every(per);
      if (take === 'sum') return `${say.name('source', of)}按${say.periodOf(of)}相加，得${whole}的分`;
      const many = count ?? 1;
      return `${whole}取${say.name('source', of)}${taken.zh[take]}的 ${many} 个${say.periodOf(of)}${many > 1 ? '，求平均' : ''}`;
    },
    en: ({ of, take, count, per }, say) => {
      const whole = per === null ? 'over the year' : say.every(per);
      if (take === 'sum') return `${say.name('source', of)} added up ${whole}`;
      const many = count ?? 1;
      return `${many > 1 ? 'the mean of ' : ''}the ${taken.en[take]}${many > 1 ? ` ${many}` : ''} of ${say.name('source', of)} ${whole}`;
    },
  },
  working: {
    zh: ({ take, count, periods }, say) => {
      const counts = periods
        .filter(({ counted }) => counted)
        .map(({ period, points }) => `${say.when(period)} ${points ?? ''}`);
      const others = periods
        .filter(({ points, counted }) => points !== null && !counted)
        .map(({ period, points }) => `${say.when(period)} ${points ?? ''}`);
      return [
        take === 'sum' ? counts.join(' + ') : `取${taken.zh[take]} ${count ?? 1} 期：${counts.join('，')}`,
        ...(others.length === 0 ? [] : [`没有计入：${others.join('，')}`]),
      ];
    },
    en: ({ take, count, periods }, say) => {
      const counts = periods
        .filter(({ counted }) => counted)
        .map(({ period, points }) => `${say.when(period)} ${points ?? ''}`);
      const others = periods
        .filter(({ points, counted }) => points !== null && !counted)
        .map(({ period, points }) => `${say.when(period)} ${points ?? ''}`);
      return [
        take === 'sum' ? counts.join(' + ') : `the ${taken.en[take]} ${count ?? 1}: ${counts.join(', ')}`,
        ...(others.length === 0 ? [] : [`not counted: ${others.join(', ')}`]),
      ];
    },
  },
};
