import type { RuleWords } from './rule-words.ts';

export const counted: RuleWords<'counted'> = {
  part: {
    zh: ({ of, what }, say) => `${say.names('entry', of)}的${what === 'times' ? '次数' : '数量合计'}`,
    en: ({ of, what }, say) =>
      `${what === 'times' ? 'how often there is' : 'the quantity of'} ${say.names('entry', of)}`,
  },
  working: {
    zh: ({ period, entries, count }, say) => [
      `${period === null ? '' : say.when(period)}登记：${daysOf(entries, say.when)} = ${count}`,
    ],
    en: ({ period, entries, count }, say) => [
      `entered${period === null ? '' : ` in ${say.when(period)}`}: ${daysOf(entries, say.when)} = ${count}`,
    ],
  },
};

type Entries = readonly { readonly on: string; readonly quantity: string | null }[];

function daysOf(entries: Entries, when: (day: string) => string): string {
  if (entries.length === 0) return '–';
  return entries.map(({ on, quantity }) => `${when(on)}${quantity === null ? '' : ` ${quantity}`}`).join(' + ');
}
