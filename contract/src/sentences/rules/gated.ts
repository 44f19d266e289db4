import type { RuleWords } from './rule-words.ts';

export const gated: RuleWords<'gated'> = {
  part: {
    zh: ({ of, needs, otherwise }, say) => {
      const tests = needs.map(({ part, from, below }) => {
        const least = from === null ? '' : `达到 ${say.figure(from)}`;
        const most = below === null ? '' : `低于 ${say.figure(below)}`;
        return `${say.name('source', part)}${[least, most].filter((each) => each !== '').join('且')}`;
      });
      return `${tests.join('，并且')}，才计${say.name('source', of)}，否则计 ${otherwise === null ? '0 分' : say.points(otherwise)}`;
    },
    en: ({ of, needs, otherwise }, say) => {
      const tests = needs.map(({ part, from, below }) => {
        const least = from === null ? '' : `at least ${say.figure(from)}`;
        const most = below === null ? '' : `below ${say.figure(below)}`;
        return `${say.name('source', part)} is ${[least, most].filter((each) => each !== '').join(' and ')}`;
      });
      return `${say.name('source', of)} where ${tests.join(' and ')}, else ${otherwise === null ? '0 points' : say.points(otherwise)}`;
    },
  },
  working: {
    zh: ({ value, needs, otherwise }) => [
      ...needs.map(
        ({ name, from, below, met, ...need }) =>
          `${name} 现为 ${need.value ?? '不适用'}，须${bounds(from, below, ['达到', '低于', '且'])}：${met ? '符合' : '不符合'}`,
      ),
      needs.every(({ met }) => met)
        ? `都符合，计 ${value}，否则计 ${otherwise}`
        : `原为 ${value}，不全符合，计 ${otherwise}`,
    ],
    en: ({ value, needs, otherwise }) => [
      ...needs.map(
        ({ name, from, below, met, ...need }) =>
          `${name} is ${need.value ?? 'not there'}, to be ${bounds(from, below, ['at least', 'below', ' and '])}: ${met ? 'met' : 'not met'}`,
      ),
      needs.every(({ met }) => met)
        ? `all is met, so ${value} counts, else ${otherwise}`
        : `it would be ${value}; not all is met, so ${otherwise} counts`,
    ],
  },
};

type BoundWords = readonly [least: string, most: string, and: string];

function bounds(from: string | null, below: string | null, [least, most, and]: BoundWords): string {
  return [from === null ? '' : `${least} ${from}`, below === null ? '' : `${most} ${below}`]
    .filter((each) => each !== '')
    .join(and);
}
