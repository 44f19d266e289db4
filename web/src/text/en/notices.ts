import type { SameKeys } from '../same-keys.ts';
import type { notices as chinese } from '../zh-cn/notices.ts';

export const notices: SameKeys<typeof chinese> = {
  title: '',
};
