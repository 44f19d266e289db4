import { DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { writtenDay } from './written-day.ts';

/**
 * As it is shown, then as people type it. Only what is complete is taken while it is typed: of «2026-11-30» the field would
 * take «2026-11-3», write it as the third, and have no use for the nought that follows. Shorter ways are read at the end.
 */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD'];

interface DayFieldProps {
  /** The id that the label names; a form gives it. */
  readonly id?: string;
  /** For a field without a label of its own. */
  readonly 'aria-label'?: string;
  /** `2026-11-20`, or empty. A form gives value and onChange. */
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  /** First and last day that are taken. */
  readonly least?: string;
  readonly most?: string;
  readonly isOptional?: boolean;
  readonly size?: 'small' | 'middle';
}

/** A day, chosen from the calendar or typed; days travel as texts, so no time zone can move them. */
export function DayField(props: DayFieldProps): ReactElement {
  const { value = '', onChange, least, most, isOptional = false, size = 'middle', ...named } = props;
  const text = useText('frame');
  const formats = [...FORMATS, text('day.written')];
  const write = (day: Dayjs | null): void => onChange?.(day === null ? '' : day.format('YYYY-MM-DD'));
  return (
    <DatePicker
      {...named}
      style={{ width: '100%' }}
      format={formats}
      // In the demo today is not what the computer's clock says.
      showNow={false}
      allowClear={isOptional}
      size={size}
      value={value === '' ? null : dayjs(value)}
      onChange={write}
      // A typed day outside the bounds is shown as it was typed and refused in words, never quietly left out.
      onBlur={({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        const spoken = dayjs(target.value, formats, true);
        const typed = writtenDay(target.value) ?? (spoken.isValid() ? spoken.format('YYYY-MM-DD') : null);
        if (typed !== null && typed !== value) onChange?.(typed);
      }}
      {...(least === undefined || least === '' ? {} : { minDate: dayjs(least) })}
      {...(most === undefined ? {} : { maxDate: dayjs(most) })}
    />
  );
}
