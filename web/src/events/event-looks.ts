import type { EventSummary } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const EVENT_LOOKS: Readonly<Record<EventSummary['state'], TagLook>> = {
  draft: 'todo',
  settled: 'done',
  withdrawn: 'wait',
};
