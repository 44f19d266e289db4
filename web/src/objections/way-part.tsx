import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './objections.module.css';

/** What has been done about it so far, in order. */
export function WayPart({ objection }: { readonly objection: Objection }): ReactElement | null {
  const text = useText('objections');
  const dates = useDates();
  const { investigators, assignedOn, answer, appeal, decision, withdrawnOn } = objection;
  const steps: ReactElement[] = [];
  if (assignedOn !== null)
    steps.push(
      <li key="assigned">
        <b>
          {text('way.assigned', {
            day: dates.full(assignedOn),
            names: investigators.map(({ name }) => name).join(text('and')),
          })}
        </b>
      </li>,
    );
  if (answer !== null)
    steps.push(
      <li key="answer">
        <b>
          {text('way.answered', {
            day: dates.full(answer.on),
            by: answer.by,
            outcome: text(`outcome.${answer.outcome}`),
          })}
        </b>
        {answer.metOn !== null && <span>{text('way.met', { day: dates.full(answer.metOn) })}</span>}
        <p className={style.words}>{text('way.findings', { words: answer.findings })}</p>
        <p className={style.words}>{text('way.reply', { words: answer.reply })}</p>
      </li>,
    );
  if (appeal !== null)
    steps.push(
      <li key="appeal">
        <b>{text('way.appealed', { day: dates.full(appeal.on), due: dates.full(appeal.dueOn) })}</b>
        <p className={style.words}>{appeal.words}</p>
      </li>,
    );
  if (decision !== null)
    steps.push(
      <li key="decision">
        <b>
          {text('way.decided', {
            ...{ day: dates.full(decision.on), by: decision.by, decision: text(`decision.${decision.decision}`) },
          })}
        </b>
        <p className={style.words}>{decision.words}</p>
      </li>,
    );
  if (withdrawnOn !== null)
    steps.push(
      <li key="withdrawn">
        <b>{text('way.withdrawn', { day: dates.full(withdrawnOn) })}</b>
      </li>,
    );
  if (steps.length === 0) return null;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="way-title">
      <h2 className="sec-title" id="way-title">
        {text('way.title')}
      </h2>
      <ol className={style.way}>{steps}</ol>
    </section>
  );
}
