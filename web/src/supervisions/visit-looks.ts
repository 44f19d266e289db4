import type { Visit, VisitHead } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const VISIT_LOOKS: Readonly<Record<VisitHead['state'], TagLook>> = {
  planned: 'wait',
  visited: 'todo',
  following: 'soon',
  closed: 'done',
  cancelled: 'wait',
};

type Finding = Visit['findings'][number];

export const FINDING_LOOKS: Readonly<Record<NonNullable<Finding['finding']>, TagLook>> = {
  'in-order': 'done',
  lacking: 'todo',
  'not-looked-at': 'wait',
};
