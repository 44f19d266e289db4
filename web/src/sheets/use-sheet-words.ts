import type { Sheet } from '@xianfeng/contract';
import { type Granularity, readPeriod } from '@xianfeng/engine';
import { useText } from '../text/use-text.ts';

export interface SheetWords {
  /** 上月, 上季度 … */
  readonly last: string;
  /** 本月, 本季度 … */
  readonly present: string;
  /** Who passes the scores: 支委会, 考评小组, 会议. */
  readonly meeting: string;
}

export function cadenceOf(period: string): Granularity {
  return readPeriod(period)?.granularity ?? 'month';
}

/** The words of a sheet that follow from the length of its period and from whose scores settle it. */
export function useSheetWords({ period, raters }: Pick<Sheet, 'period' | 'raters'>): SheetWords {
  const text = useText('sheets');
  const cadence = cadenceOf(period);
  const settles = raters[0]?.rater;
  const isCommittee = settles === 'branch' && cadence === 'month';
  return {
    last: text(`last.${cadence}`),
    present: text(`present.${cadence}`),
    meeting: text(isCommittee ? 'meeting.committee' : settles === 'panel' ? 'meeting.panel' : 'meeting.other'),
  };
}
