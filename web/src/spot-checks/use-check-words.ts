import type { SpotCheckHead } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';

const NAMED = 3;

/** A check in a few words. */
export function useCheckWords() {
  const text = useText('spotChecks');
  const dates = useDates();
  return {
    title: ({ name, period }: Pick<SpotCheckHead, 'name' | 'period'>): string =>
      text('one', { name, period: dates.period(period) }),
    branches: ({ branches }: Pick<SpotCheckHead, 'branches'>): string => {
      const names = branches.slice(0, NAMED).map(({ name }) => name);
      const listed = names.join(text('list.and'));
      return branches.length > NAMED ? text('branches.more', { names: listed, count: branches.length }) : listed;
    },
    drawn: ({ lines, draws }: Pick<SpotCheckHead, 'lines' | 'draws'>): string => text('drawn.of', { lines, draws }),
    found: ({ state, found, wrong }: Pick<SpotCheckHead, 'state' | 'found' | 'wrong'>): string => {
      if (state === 'frozen') return text('found.none');
      return wrong === 0 ? text('found.count', { found }) : text('found.wrong', { found, wrong });
    },
  };
}
