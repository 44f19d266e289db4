import type { NoticeBody } from '@xianfeng/contract';
import type { Dates } from '../ui/use-dates.ts';

/** What stands over a column of a notice: an item's name, or the month where a quarter's summary has months in place of items. */
export function columnHead({ id, name }: NoticeBody['items'][number], dates: Dates): string {
  return /^\d{4}-\d{2}$/.test(id) ? dates.month(id) : name;
}
