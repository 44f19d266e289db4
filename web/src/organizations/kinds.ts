import type { Organization } from '@xianfeng/contract';

/** What can be founded, from the group up: branches most often. */
export const KINDS: readonly Organization['kind'][] = [
  'branch',
  'general-branch',
  'party-group',
  'party-committee',
  'party-work-committee',
  'municipal-committee',
  'provincial-committee',
];
