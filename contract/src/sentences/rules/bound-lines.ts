import { compareRational, readExact } from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';

interface Bounded {
  readonly before: string;
  readonly least: string | null;
  readonly most: string | null;
}

const words = {
  zh: {
    least: (bound: string, isHeld: boolean) => (isHeld ? `低于下限，按 ${bound} 计` : `下限 ${bound}`),
    most: (bound: string, isHeld: boolean) => (isHeld ? `超过上限，按 ${bound} 计` : `上限 ${bound}`),
  },
  en: {
    least: (bound: string, isHeld: boolean) => (isHeld ? `below the least, so it is ${bound}` : `least ${bound}`),
    most: (bound: string, isHeld: boolean) => (isHeld ? `above the most, so it is ${bound}` : `most ${bound}`),
  },
} as const;

/** The bounds of a number, and whether one of them held it. */
export function boundLines({ before, least, most }: Bounded, language: Language): readonly string[] {
  const against = (bound: string) => compareRational(readExact(before), readExact(bound));
  return [
    ...(least === null ? [] : [words[language].least(least, against(least) < 0)]),
    ...(most === null ? [] : [words[language].most(most, against(most) > 0)]),
  ];
}
