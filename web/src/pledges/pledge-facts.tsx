import type { Pledge } from '@xianfeng/contract';
import { shiftPeriod } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { PLEDGE_LOOKS } from '../ui/pledge-looks.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './pledges.module.css';

/** The state in a word, and that it is over and nobody has decided. */
export function PledgeState({
  pledge: { state, isOverdue },
}: {
  readonly pledge: Pick<Pledge, 'state' | 'isOverdue'>;
}) {
  const text = useText('pledges');
  if (isOverdue) return <StateTag look="late">{text('overdue')}</StateTag>;
  return <StateTag look={PLEDGE_LOOKS[state]}>{text(`state.${state}`)}</StateTag>;
}

/** All that is known of a pledge: what, by when, who has signed, and every step. */
export function PledgeFacts({ pledge }: { readonly pledge: Pledge }): ReactElement {
  const text = useText('pledges');
  const dates = useDates();
  const monthsText = useMonthsText();
  const { kindName, words, dueOn, months, steps, proxy, cite } = pledge;
  return (
    <div className={style.facts}>
      <div className={style.head}>
        <b>{kindName}</b>
        <PledgeState pledge={pledge} />
      </div>
      <p className={style.words}>{words}</p>
      <p className="muted small">
        {text('due', { day: dates.full(dueOn) })} ·{' '}
        {months.length === 0 ? text('months.year') : text('months', { months: monthsText(months) })}
      </p>
      {cite !== null && <p className="muted small">{text('facts.cite', { cite })}</p>}
      {proxy !== null && (
        <p className="small">
          {proxy.undoneOn === null
            ? text('facts.proxy', {
                by: proxy.typedBy,
                day: dates.short(proxy.typedOn),
                until: dates.short(proxy.undoUntil),
              })
            : text('facts.undone', { day: dates.short(proxy.undoneOn) })}
        </p>
      )}
      <ul className={style.steps}>
        {steps.map((step) => (
          <li key={`${step.step} ${step.on} ${step.words ?? ''}`}>
            {text(stepKey(step.step, pledge), {
              ...{ day: dates.short(step.on), by: step.by, words: step.words ?? '' },
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function stepKey(step: Pledge['steps'][number]['step'], { proxy, by }: Pledge) {
  if (step === 'pledge' && proxy !== null) return 'step.typed' as const;
  return step === 'sign' ? (`step.sign.${by}` as const) : (`step.${step}` as const);
}

/** Months that follow one another as the first and the last. */
function useMonthsText(): (months: readonly string[]) => string {
  const text = useText('pledges');
  const dates = useDates();
  return (months) => {
    const [from, to] = [months[0] ?? '', months.at(-1) ?? ''];
    const isRun = months.length > 2 && months.every((month, at) => month === shiftPeriod(from, at));
    if (isRun) return text('months.run', { from: dates.month(from), to: dates.month(to) });
    return months.map(dates.month).join(text('list.and'));
  };
}
