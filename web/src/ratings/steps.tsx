import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './steps.module.css';

/** The steps of the year end; a done one has a tick, the present one its number in red. */
export function Steps({ steps }: { readonly steps: YearEnd['steps'] }): ReactElement {
  const text = useText('ratings');
  const dates = useDates();
  return (
    <nav className={`sheet noprint ${style.box}`} aria-label={text('steps')}>
      <ol className={style.steps}>
        {steps.map(({ step, state, on }, at) => (
          <li key={step} className={style[state]} aria-current={state === 'current' ? 'step' : undefined}>
            <i aria-hidden="true">{state === 'done' ? '' : at + 1}</i>
            <div>
              <b>{text(`step.${step}`)}</b>
              <small>
                {state === 'done' && on !== null ? text('step.on', { day: dates.short(on) }) : text(`step.${state}`)}
              </small>
            </div>
          </li>
        ))}
      </ol>
    </nav>
  );
}
