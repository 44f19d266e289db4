import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import type { CastingState } from './use-casting.ts';

/** What a paper on its way to the box is at; and the way to leave out the wait. */
export function CastingSteps({ step, castNow }: Pick<CastingState, 'step' | 'castNow'>): ReactElement {
  const text = useText('ballotPapers');
  return (
    <div className={style.question} role="status">
      <p>{text(`cast.${step ?? 'sealing'}`)}</p>
      {step === 'waiting' && (
        <button type="button" className="btn" onClick={castNow}>
          {text('cast.now')}
        </button>
      )}
    </div>
  );
}
