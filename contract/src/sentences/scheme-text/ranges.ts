import type { Figure } from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';
import type { Telling } from '../rules/rule-words.ts';
import { figureText } from './wording.ts';

const phrases = {
  zh: (least: string, most: string) => `${least} 至 ${most}`,
  en: (least: string, most: string) => `${least} to ${most}`,
} as const;

interface Range {
  readonly least: Figure;
  readonly most: Figure;
}

/** Where both ends rest on one clause, or the lower one on none of its own, it is said once, behind. */
export function rangeText({ least, most }: Range, language: Language, tell: Telling['figure']): string {
  const isShared = least.clause === null || least.clause === most.clause;
  return phrases[language](isShared ? figureText(least) : tell(least), tell(most));
}
