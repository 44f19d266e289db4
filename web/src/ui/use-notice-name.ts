import type { NoticeBody } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from './use-dates.ts';

/** What a notice is called in lists and titles. */
export function useNoticeName(): (notice: Pick<NoticeBody, 'kind' | 'period'>) => string {
  const text = useText('notices');
  const dates = useDates();
  return ({ kind, period }) => text(`what.${kind}`, { period: kind === 'year' ? period : dates.period(period) });
}
