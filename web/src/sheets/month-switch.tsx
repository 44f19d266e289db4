import { shiftPeriod } from '@xianfeng/engine';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './sheet-page.module.css';

const TO = '/branches/$branchId/sheets/$period';

/** One month back or on, or any of the year's; none after the present one. */
export function MonthSwitch({
  branchId,
  period,
}: {
  readonly branchId: string;
  readonly period: string;
}): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const navigate = useNavigate();
  const { today, year } = useMe();
  const now = today.slice(0, 7);
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  const choices = [...new Set([...months.filter((month) => month <= now), period])].sort();
  const [before, after] = [shiftPeriod(period, -1), shiftPeriod(period, 1)];
  return (
    <span className={`${style.months} noprint`}>
      <Link to={TO} params={{ branchId, period: before }} className={style.arrow} aria-label={text('month.before')}>
        <Icon name="left" size={18} />
      </Link>
      <select
        className="input slim"
        aria-label={text('month.choose')}
        value={period}
        onChange={({ target }) => void navigate({ to: TO, params: { branchId, period: target.value } })}
      >
        {choices.map((month) => (
          <option key={month} value={month}>
            {dates.period(month)}
          </option>
        ))}
      </select>
      {after <= now && (
        <Link to={TO} params={{ branchId, period: after }} className={style.arrow} aria-label={text('month.after')}>
          <Icon name="right" size={18} />
        </Link>
      )}
    </span>
  );
}
