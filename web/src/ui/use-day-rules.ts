import type { Rule } from 'antd/es/form';
import { useText } from '../text/use-text.ts';
import { useDates } from './use-dates.ts';

interface DayBounds {
  readonly least?: string;
  readonly most?: string;
  readonly isOptional?: boolean;
}

/** What a form asks of a day: to be there, unless it may be left out, and within the bounds the server will hold it to. */
export function useDayRules(): (bounds: DayBounds) => Rule[] {
  const text = useText('frame');
  const dates = useDates();
  return ({ least, most, isOptional = false }) => [
    { required: !isOptional },
    {
      validator: async (_, day: string | undefined) => {
        if (day === undefined || day === '') return;
        if (most !== undefined && day > most) throw new Error(text('day.late', { day: dates.full(most) }));
        if (least !== undefined && day < least) throw new Error(text('day.early', { day: dates.full(least) }));
      },
    },
  ];
}
