import type { RuleWords } from './rule-words.ts';

export const highestOnly: RuleWords<'highest-only'> = {
  part: {
    zh: ({ of }, say) => `${say.names('entry', of)}${of.length > 1 ? '合在一起' : ''}只计最高的一项，不累计`,
    en: ({ of }, say) =>
      `only the highest of ${say.names('entry', of)}${of.length > 1 ? ' together' : ''}; they are not added up`,
  },
  working: {
    zh: ({ candidates }, say) =>
      candidates.length === 0
        ? ['没有登记']
        : [
            '只计最高的一项，不累计',
            ...candidates.map(({ item, level, on, points, counted, note }) => {
              const what = `${say.when(on)} ${say.entry(item, level)}${note === null ? '' : `（${note}）`}`;
              return `${what} ${points} 分，${counted ? '计入' : '不计入'}`;
            }),
          ],
    en: ({ candidates }, say) =>
      candidates.length === 0
        ? ['nothing is entered']
        : [
            'only the highest counts; they are not added up',
            ...candidates.map(({ item, level, on, points, counted, note }) => {
              const what = `${say.when(on)} ${say.entry(item, level)}${note === null ? '' : ` (${note})`}`;
              return `${what}: ${points} points, ${counted ? 'counted' : 'not counted'}`;
            }),
          ],
  },
};
