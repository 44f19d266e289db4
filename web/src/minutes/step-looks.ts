import type { StepView } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const STEP_LOOKS: Readonly<Record<StepView['state'], TagLook>> = {
  waiting: 'wait',
  open: 'todo',
  'due-soon': 'soon',
  overdue: 'late',
  done: 'done',
};
