import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { ConfirmForm } from './confirm-form.tsx';
import style from './year-end.module.css';

interface DecisionProps {
  readonly yearEnd: YearEnd;
  /** How many things are still in the way. */
  readonly obstacles: number;
}

/** The deciding button: grey with its reason until nothing is in the way, then red. */
export function Decision({ yearEnd, obstacles }: DecisionProps): ReactElement {
  const text = useText('ratings');
  const [isAsking, setAsking] = useState(false);
  if (isAsking && obstacles === 0) return <ConfirmForm yearEnd={yearEnd} onCancel={() => setAsking(false)} />;
  return (
    <div className={`${style.final} noprint`}>
      <button
        type="button"
        className={obstacles === 0 ? 'btn decide' : 'btn'}
        disabled={obstacles > 0}
        aria-describedby="decide-why"
        onClick={() => setAsking(true)}
      >
        {text('decide.do')}
      </button>
      <p id="decide-why">{obstacles === 0 ? text('decide.ready') : text('decide.blocked', { count: obstacles })}</p>
    </div>
  );
}
