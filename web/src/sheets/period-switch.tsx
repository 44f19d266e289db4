import { periodBounds, periodsOf, shiftPeriod } from '@xianfeng/engine';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './sheet-page.module.css';
import type { SheetSearch } from './sheet-search.ts';
import { cadenceOf } from './use-sheet-words.ts';

const TO = '/branches/$branchId/sheets/$period';

interface PeriodSwitchProps {
  readonly branchId: string;
  readonly period: string;
  /** Whose sheet is open; the other period opens on the same. */
  readonly rater: SheetSearch['rater'];
  /** Nothing is kept of this period: the way leads on, not further back. */
  readonly isMissing?: boolean;
}

/** One period back or on, or any of the year's of the same length; none that has not begun. */
export function PeriodSwitch({ branchId, period, rater, isMissing = false }: PeriodSwitchProps): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const navigate = useNavigate();
  const { today, year } = useMe();
  const cadence = cadenceOf(period);
  const search: SheetSearch = rater === undefined ? {} : { rater };
  const hasBegun = (each: string): boolean => periodBounds(each).from <= today;
  const choices = [...new Set([...periodsOf(String(year), cadence).filter(hasBegun), period])].sort();
  const [before, after] = [shiftPeriod(period, -1), shiftPeriod(period, 1)];
  const arrow = (to: string, side: 'left' | 'right', label: string): ReactElement => (
    <Link to={TO} params={{ branchId, period: to }} search={search} className={style.arrow} aria-label={label}>
      <Icon name={side} size={18} />
    </Link>
  );
  return (
    <span className={`${style.months} noprint`}>
      {!isMissing && arrow(before, 'left', text(`before.${cadence}`))}
      <select
        className="input slim"
        aria-label={text(`choose.${cadence}`)}
        value={period}
        onChange={({ target }) => void navigate({ to: TO, params: { branchId, period: target.value }, search })}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {dates.period(each)}
          </option>
        ))}
      </select>
      {hasBegun(after) && arrow(after, 'right', text(`after.${cadence}`))}
    </span>
  );
}
