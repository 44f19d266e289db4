import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { shownText } from './exact-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** Periods that become one number: added up, or the highest, lowest or last of them. */
export const overPeriods = plainView<'over-periods'>(function OverPeriodsNote({ working }) {
  const text = useText('explanations');
  const dates = useDates();
  const lines = (isCounted: boolean) =>
    working.periods
      .filter(({ points, counted }) => points !== null && counted === isCounted)
      .map(({ period, points }) => `${dates.period(period)} ${shownText(points ?? '')}`)
      .join(text('listSeparator'));
  const left = lines(false);
  return (
    <>
      <p className={style.note}>{text(`over.${working.take}`, { count: working.count ?? 0, periods: lines(true) })}</p>
      {left !== '' && <p className={style.note}>{text('over.left', { periods: left })}</p>}
    </>
  );
});
