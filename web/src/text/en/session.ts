import type { SameKeys } from '../same-keys.ts';
import type { session as chinese } from '../zh-cn/session.ts';

export const session: SameKeys<typeof chinese> = {
  title: '',
};
