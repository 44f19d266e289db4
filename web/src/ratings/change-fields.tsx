import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { useRowFocus } from '../ui/use-row-focus.ts';
import type { Change } from './decisions.ts';
import style from './year-end.module.css';

interface ChangeFieldsProps {
  readonly yearEnd: YearEnd;
  readonly changes: readonly Change[];
  readonly onChange: (changes: readonly Change[]) => void;
}

const STARS_MOST = 10;

/** Where the meeting rates otherwise than the points, with its reasons: points suggest, the meeting decides. */
export function ChangeFields({ yearEnd, changes, onChange }: ChangeFieldsProps): ReactElement | null {
  const text = useText('ratings');
  const names = useRatingNames();
  const rows = useRowFocus<HTMLFieldSetElement>(changes.length);
  const { scheme, trial } = yearEnd;
  if (scheme.grades.length === 0 && !scheme.hasStars) return null;
  const people = (trial?.lines ?? []).filter(({ total }) => total !== null);
  const set = (at: number, change: Partial<Change>) =>
    onChange(changes.map((each, index) => (index === at ? { ...each, ...change } : each)));
  const choose = (at: number, memberId: string) => {
    const line = people.find((each) => each.memberId === memberId);
    set(at, { memberId, stars: line?.stars ?? null, grade: line?.grade ?? null });
  };
  return (
    <fieldset ref={rows} className={style.decisions}>
      <legend>{text('changes.title')}</legend>
      <p className="muted small">{text('changes.lead')}</p>
      {changes.map(({ key, memberId, stars, grade, reason }, at) => (
        <div key={key} data-row className={style.change}>
          <Choice
            aria-label={text('changes.who', { number: at + 1 })}
            placeholder={text('changes.who', { number: at + 1 })}
            choices={people.map((line) => ({ value: line.memberId, label: line.name }))}
            value={memberId}
            onChange={(chosen) => choose(at, chosen)}
            isSearched
          />
          {scheme.hasStars && (
            <Choice
              aria-label={text('changes.stars', { number: at + 1 })}
              choices={Array.from({ length: STARS_MOST + 1 }, (_, count) => ({
                value: String(count),
                label: names.stars(count),
              }))}
              value={stars === null ? '' : String(stars)}
              onChange={(chosen) => set(at, { stars: Number(chosen) })}
            />
          )}
          {scheme.grades.length > 0 && (
            <Choice
              aria-label={text('changes.grade', { number: at + 1 })}
              choices={scheme.grades.map(({ id, name }) => ({ value: id, label: name }))}
              value={grade ?? ''}
              onChange={(chosen) => set(at, { grade: chosen })}
            />
          )}
          <input
            className="input"
            aria-label={text('changes.reason', { number: at + 1 })}
            placeholder={text('changes.reason', { number: at + 1 })}
            maxLength={1000}
            value={reason}
            onChange={({ target }) => set(at, { reason: target.value })}
          />
          <button
            type="button"
            className="btn slim"
            onClick={() => onChange(changes.filter((_, index) => index !== at))}
          >
            {text('changes.remove')}
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="btn slim"
          onClick={() => onChange([...changes, { key: newId(), memberId: '', stars: null, grade: null, reason: '' }])}
        >
          {text('changes.add')}
        </button>
      </div>
    </fieldset>
  );
}
