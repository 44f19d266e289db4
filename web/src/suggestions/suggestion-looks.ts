import type { Suggestion } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const SUGGESTION_LOOKS: Readonly<Record<Suggestion['state'], TagLook>> = {
  received: 'todo',
  assigned: 'soon',
  replied: 'done',
  accepted: 'done',
  refused: 'soon',
  'passed-up': 'soon',
  decided: 'done',
  withdrawn: 'wait',
};
