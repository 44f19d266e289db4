import type { SameKeys } from '../same-keys.ts';
import type { committee as chinese } from '../zh-cn/committee.ts';

export const committee: SameKeys<typeof chinese> = {
  title: '',
};
