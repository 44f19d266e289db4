import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import { choicesOf, pointsText } from './paper.ts';
import type { ScorePlace } from './score-place.ts';

/** One place of a paper where there are too many points for keys: they are typed, or left blank on purpose. */
export function ScoreField({ name, item, score, onScore, label }: ScorePlace): ReactElement {
  const text = useText('ballotPapers');
  const fault = useId();
  // What was typed and is no score yet; what stands is shown otherwise.
  const [wrong, setWrong] = useState<string | null>(null);
  const shown = typeof score === 'number' ? pointsText(score, item.step) : '';
  const change = (typed: string): void => {
    const digits = typed.normalize('NFKC').trim();
    const steps = choicesOf(item).indexOf(digits);
    setWrong(steps < 0 && digits !== '' ? digits : null);
    onScore(steps < 0 ? null : steps);
  };
  return (
    <div className={style.place}>
      {label !== undefined && (
        <p className={style.legend} aria-hidden="true">
          {label}
        </p>
      )}
      <div className={style.field}>
        <input
          className="input"
          inputMode="decimal"
          autoComplete="off"
          aria-label={name}
          aria-invalid={wrong !== null}
          {...(wrong === null ? {} : { 'aria-describedby': fault })}
          placeholder={text('paper.field')}
          value={wrong ?? shown}
          onChange={({ target }) => change(target.value)}
        />
        <button
          type="button"
          className={`${style.key} ${style.blank} ${score === 'blank' ? style.on : ''}`}
          aria-label={text('paper.blankOf', { name })}
          aria-pressed={score === 'blank'}
          onClick={() => {
            setWrong(null);
            onScore('blank');
          }}
        >
          {text('paper.blank')}
        </button>
      </div>
      {wrong !== null && (
        <p className="fault" id={fault} role="alert">
          {text('paper.fieldWrong', { most: pointsText(item.most, item.step), step: item.step })}
        </p>
      )}
    </div>
  );
}
