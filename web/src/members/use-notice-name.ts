import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import type { BoardNotice } from './own-duties.ts';

/** What a notice is about, in words: 2026年10月积分. */
export function useNoticeName(): (notice: Pick<BoardNotice, 'kind' | 'period'>) => string {
  const text = useText('members');
  const dates = useDates();
  return ({ kind, period }) =>
    text(kind === 'year' ? 'home.noticeYear' : 'home.noticeMonth', { period: dates.period(period) });
}
