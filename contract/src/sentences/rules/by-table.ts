import type { RuleWords } from './rule-words.ts';

export const byTable: RuleWords<'by-table'> = {
  part: {
    zh: ({ of, rows }, say) => {
      const lines = rows.map(({ from, to, points }) => {
        const stated = to === null ? '' : `（原文上限 ${say.figure(to)}）`;
        return `${from === null ? '其余' : `${say.figure(from)} 及以上`} ${say.points(points)}${stated}`;
      });
      return `${say.name('source', of)}按档计分：${lines.join('，')}`;
    },
    en: ({ of, rows }, say) => {
      const lines = rows.map(({ from, to, points }) => {
        const stated = to === null ? '' : ` (the document says up to ${say.figure(to)})`;
        return `${from === null ? 'else' : `from ${say.figure(from)} on`} ${say.points(points)}${stated}`;
      });
      return `${say.name('source', of)} read off a table: ${lines.join(', ')}`;
    },
  },
  working: {
    zh: ({ of, value, from, below, points }) => [
      `${of} ${value}：${from === null ? '' : `达到 ${from}`}${below === null ? '' : `${from === null ? '' : '，'}不到 ${below}`}，得 ${points} 分`,
    ],
    en: ({ of, value, from, below, points }) => [
      `${of} ${value}: ${from === null ? '' : `from ${from}`}${below === null ? '' : `${from === null ? '' : ', '}below ${below}`}: ${points} points`,
    ],
  },
};
