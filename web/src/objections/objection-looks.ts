import type { Objection } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const OBJECTION_LOOKS: Readonly<Record<Objection['state'], TagLook>> = {
  raised: 'todo',
  investigating: 'soon',
  answered: 'done',
  appealed: 'soon',
  decided: 'done',
  withdrawn: 'wait',
};

/** Somebody still owes the next step. */
export function isOpen({ state }: Pick<Objection, 'state'>): boolean {
  return state === 'raised' || state === 'investigating' || state === 'appealed';
}
