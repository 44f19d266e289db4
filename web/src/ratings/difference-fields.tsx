import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { type Change, changedLines } from './decisions.ts';
import style from './year-end.module.css';

interface DifferenceFieldsProps {
  readonly yearEnd: YearEnd;
  readonly changes: readonly Change[];
  readonly words: Readonly<Record<string, string>>;
  readonly onChange: (words: Readonly<Record<string, string>>) => void;
}

/** Those who are not rated as a year before, each with why. */
export function DifferenceFields(props: DifferenceFieldsProps): ReactElement | null {
  const { yearEnd, changes, words, onChange } = props;
  const text = useText('ratings');
  const names = useRatingNames();
  const lines = changedLines(yearEnd, changes);
  if (lines.length === 0) return null;
  const rated = ({ stars, grade }: { readonly stars: number | null; readonly grade: string | null }) =>
    grade === null ? names.stars(stars ?? 0) : names.grade(grade);
  return (
    <fieldset className={style.decisions}>
      <legend>{text('differences.title')}</legend>
      {lines.map(({ memberId, name, last, ...now }) => (
        <label key={memberId} className="field">
          <span>{last !== null && text('differences.of', { name, last: rated(last), now: rated(now) })}</span>
          <input
            className="input"
            maxLength={1000}
            value={words[memberId] ?? ''}
            onChange={({ target }) => onChange({ ...words, [memberId]: target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
