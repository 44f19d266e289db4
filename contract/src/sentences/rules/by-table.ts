import type { RuleWords } from './rule-words.ts';

export const byTable: RuleWords<'by-table'> = {
  part: {
    zh: ({ of, rows }, say) => {
      const lines = rows.map(({ from, points }) =>
        from === null ? `其余 ${say.points(points)}` : `${say.figure(from)} 及以上 ${say.points(points)}`,
      );
      return `${say.name('source', of)}按档计分：${lines.join('，')}`;
    },
    en: ({ of, rows }, say) => {
      const lines = rows.map(({ from, points }) =>
        from === null ? `else ${say.points(points)}` : `from ${say.figure(from)} on ${say.points(points)}`,
      );
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
