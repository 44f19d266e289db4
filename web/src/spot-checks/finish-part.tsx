import type { SpotCheck } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import { useFinish } from './queries.ts';
import style from './spot-checks.module.css';

/** What is still to be done before the check is over, and the end of it. */
export function FinishPart({ check }: { readonly check: SpotCheck }): ReactElement | null {
  const text = useText('spotChecks');
  const dates = useDates();
  const sentence = useSentence();
  const finish = useFinish();
  const { id, state, finishedOn, finishedBy, obstacles, may } = check;
  if (state === 'finished' && finishedOn !== null) {
    return <p className="sheet box">{text('finished.who', { day: dates.full(finishedOn), by: finishedBy ?? '' })}</p>;
  }
  if (state !== 'drawn') return null;
  return (
    <section className={`sheet box ${style.finish}`} aria-labelledby="finish-title">
      <h2 className="sec-title" id="finish-title">
        {text('finish.title')}
      </h2>
      {obstacles.length === 0 ? (
        <p>{text('finish.ready')}</p>
      ) : (
        <ul>
          {obstacles.map((obstacle) => (
            <li key={obstacle.code}>{sentence(obstacle)}</li>
          ))}
        </ul>
      )}
      <Refusal error={finish.error} />
      {may.includes('finish') && (
        <p>
          <button
            type="button"
            className="btn decide"
            disabled={obstacles.length > 0 || finish.isPending}
            onClick={() => finish.mutate({ id })}
          >
            {text('finish.do')}
          </button>
        </p>
      )}
    </section>
  );
}
