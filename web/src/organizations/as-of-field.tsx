import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './organizations.module.css';

interface AsOfFieldProps {
  readonly on: string | undefined;
  readonly onChange: (on: string | undefined) => void;
}

/** Which day is looked at; any day up to today. */
export function AsOfField({ on, onChange }: AsOfFieldProps): ReactElement {
  const text = useText('organizations');
  const { today } = useMe();
  return (
    <div className={style.asOf}>
      <span className="muted small">{text('asOf')}</span>
      <DayField
        size="small"
        aria-label={text('asOf')}
        most={today}
        value={on ?? today}
        onChange={(day) => onChange(day === '' || day >= today ? undefined : day)}
      />
    </div>
  );
}

/** Says that the page does not show today, and leads back. */
export function AsOfNote({ on, onChange }: AsOfFieldProps): ReactElement | null {
  const text = useText('organizations');
  const dates = useDates();
  if (on === undefined) return null;
  return (
    <p className={`sheet ${style.note}`} role="status">
      {text('asOf.note', { day: dates.full(on) })}
      <button type="button" className="btn slim noprint" onClick={() => onChange(undefined)}>
        {text('asOf.back')}
      </button>
    </p>
  );
}
