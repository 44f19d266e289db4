import type { Measure } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const MEASURE_LOOKS: Readonly<Record<Measure['state'], TagLook>> = {
  proposed: 'review',
  decided: 'todo',
  'in-force': 'soon',
  done: 'done',
  ended: 'done',
  waived: 'wait',
  revoked: 'wait',
};

/** The day by which somebody owes the next step; null where nobody does. */
export function nextDay({ state, dueOn, termEndsOn }: Measure): string | null {
  if (state === 'decided') return dueOn;
  return state === 'in-force' ? termEndsOn : null;
}
