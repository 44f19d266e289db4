import type { Explanation } from '@xianfeng/engine';
import { isShownWhole } from './exact-text.ts';

/** `= 9.00` where two decimals are the whole truth, `≈ 9.08` where they are not. */
export function equals({ exact, shown }: Pick<Explanation, 'exact' | 'shown'>): string {
  return `${isShownWhole(exact) ? '=' : '≈'} ${shown}`;
}
