import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './filings.module.css';

interface YearChoiceProps {
  readonly years: readonly number[];
  readonly value: number;
  readonly onChange: (year: number) => void;
}

/** Which year; where there is one only, it is said and nothing is to be chosen. */
export function YearChoice({ years, value, onChange }: YearChoiceProps): ReactElement {
  const text = useText('filings');
  const dates = useDates();
  if (years.length < 2) return <span>{dates.period(String(value))}</span>;
  return (
    <div className={style.year}>
      <Choice
        aria-label={text('year')}
        choices={years.map((year) => ({ value: String(year), label: dates.period(String(year)) }))}
        value={String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
    </div>
  );
}
