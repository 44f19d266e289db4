import { useText } from '../text/use-text.ts';
import { monthRuns } from './month-runs.ts';
import { useDates } from './use-dates.ts';

/** Periods of a year in words, months in a row by their first and last: 1月至9月、11月. */
export function useMonths(): (periods: readonly string[]) => string {
  const text = useText('frame');
  const words = useText('explanations');
  const dates = useDates();
  return (periods) =>
    monthRuns(periods)
      .map(({ from, to }) =>
        from === to ? dates.month(from) : text('months.run', { from: dates.month(from), to: dates.month(to) }),
      )
      .join(words('listSeparator'));
}
