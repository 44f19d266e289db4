import type { Figure, NumberTest } from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';
import type { Telling } from '../rules/rule-words.ts';

interface Bounds {
  readonly from: Figure | null;
  readonly below: Figure | null;
}

const phrases = {
  zh: {
    from: (figure: string) => `达到 ${figure}`,
    below: (figure: string) => `不足 ${figure}`,
    and: '、',
    missing: { holds: '没有的算符合', fails: '没有的算不符合' },
    test: (name: string, bounds: string, missing: string) => `${name}${bounds}（${missing}）`,
  },
  en: {
    from: (figure: string) => `${figure} or more`,
    below: (figure: string) => `below ${figure}`,
    and: ' and ',
    missing: { holds: 'holds where it is not there', fails: 'fails where it is not there' },
    test: (name: string, bounds: string, missing: string) => `${name} is ${bounds} (${missing})`,
  },
} as const;

/** «达到 90、不足 95». */
export function boundsText(
  { from, below }: Bounds,
  say: Pick<Telling, 'figure' | 'share'>,
  language: Language,
): string {
  const words = phrases[language];
  return [
    from === null ? [] : [words.from(numberText(from, say))],
    below === null ? [] : [words.below(numberText(below, say))],
  ]
    .flat()
    .join(words.and);
}

/** A number that must be within bounds, and what becomes of one that is not there. */
export function testText(test: NumberTest, name: string, say: Telling, language: Language): string {
  const words = phrases[language];
  return words.test(name, boundsText(test, say, language), words.missing[test.missing]);
}

/** What lies between 0 and 1 is a share. */
function numberText(figure: Figure, say: Pick<Telling, 'figure' | 'share'>): string {
  return figure.n > 0 && figure.n < figure.d ? say.share(figure) : say.figure(figure);
}
