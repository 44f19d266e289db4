import { DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';

/** As it is shown, then as people type it. */
const FORMATS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D'];

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
        const typed = target instanceof HTMLInputElement ? dayjs(target.value, formats, true) : null;
        if (typed?.isValid() === true && typed.format('YYYY-MM-DD') !== value) write(typed);
      }}
      {...(least === undefined || least === '' ? {} : { minDate: dayjs(least) })}
      {...(most === undefined ? {} : { maxDate: dayjs(most) })}
    />
  );
}
