import type { SameKeys } from '../same-keys.ts';
import type { sheets as chinese } from '../zh-cn/sheets.ts';

export const sheets: SameKeys<typeof chinese> = {
  title: '',
};
