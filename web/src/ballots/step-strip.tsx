import type { BallotState } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { STEPS } from './ballot-looks.ts';
import style from './ballots.module.css';

/** What has been done, where it stands, what comes. */
export function StepStrip({ state }: { readonly state: Exclude<BallotState, 'cancelled'> }): ReactElement {
  const text = useText('ballots');
  const now = STEPS.indexOf(state);
  return (
    <ol className={`sheet ${style.strip}`} aria-label={text('steps')}>
      {STEPS.map((step, at) => (
        <li key={step} aria-current={at === now ? 'step' : undefined} className={at < now ? style.past : undefined}>
          <i aria-hidden="true">{at < now ? '✓' : at + 1}</i>
          <span>
            {text(`step.${step}`)}
            {at < now && <span className="unseen">{text('step.past')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
