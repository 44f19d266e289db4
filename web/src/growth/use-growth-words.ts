import type { Growth, GrowthAdviceView, GrowthColumnView, GrowthStationView } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import type { Bank } from './shores.ts';

/** What the drawing and the list below it call things. */
export function useGrowthWords(growth: Pick<Growth, 'by' | 'measure' | 'today'>) {
  const text = useText('growth');
  const frame = useText('frame');
  const dates = useDates();
  const station = ({ kind, title, role }: GrowthStationView): string => {
    if (kind === 'joined' || kind === 'full') return text(`station.${kind}`);
    if (kind === 'moved') return title === null ? text('station.moved.plain') : text('station.moved', { place: title });
    if (role !== null) return text('station.post', { post: frame(`role.${role}`) });
    return title ?? '';
  };
  const stars = (count: number): string => text('result.stars', { count });
  return {
    text,
    dates,
    station,
    period: (period: string): string => (growth.by === 'year' ? period : dates.month(period)),
    amount: (bank: Bank, amount: string): string => text(`amount.${growth.measure}.${bank}`, { amount }),
    stationDay: (on: string): string => (growth.by === 'year' ? dates.period(on.slice(0, 7)) : dates.short(on)),
    /** The year that is not over has none yet, others before the rules none at all. */
    noResult: (period: string): string => text(growth.today.startsWith(period) ? 'result.running' : 'result.none'),
    result: ({ result }: GrowthColumnView): string => {
      if (result === null) return '';
      const parts = [result.stars === null ? null : stars(result.stars), result.grade].filter((part) => part !== null);
      return parts.join(' · ');
    },
    advice: (advice: GrowthAdviceView): string => {
      switch (advice.rule) {
        case 'item-fell': {
          const { name, year, points, before } = advice;
          return text('advice.item-fell', { name, year, points, before });
        }
        case 'study-hours':
          return text('advice.study-hours', { hours: advice.hours, asked: advice.asked });
        case 'missed':
        case 'pledge-late': {
          const { rule, count, title, on } = advice;
          return text(`advice.${rule}`, { count, title, day: dates.short(on) });
        }
        case 'no-service':
          return text('advice.no-service', { year: advice.year });
      }
    },
  };
}

export type GrowthWords = ReturnType<typeof useGrowthWords>;
