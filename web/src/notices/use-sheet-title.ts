import type { NoticeBody } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';

type Named = Pick<NoticeBody, 'kind' | 'period'>;

/** The title on the sheet, years in the digits of official papers: 二〇二六年度. */
export function useSheetTitle(): (notice: Named) => string {
  const text = useText('notices');
  const dates = useDates();
  return ({ kind, period }) => {
    const digits = text('sheet.digits');
    const year = [...period.slice(0, 4)].map((digit) => digits[Number(digit)]).join('');
    if (kind === 'year') return text('sheet.title.year', { year });
    if (kind === 'month')
      return text('sheet.title.month', { year: period.slice(0, 4), month: Number(period.slice(5)) });
    return text(`sheet.title.${kind}`, { period: dates.period(period) });
  };
}
