import { addDays } from '@xianfeng/engine';

/** For so many days whom something was typed for can undo it; the day of typing is the first. */
const undoDays = 7;

/** The last day on which it can be undone. */
export function undoUntil(typedOn: string): string {
  return addDays(typedOn, undoDays - 1);
}
