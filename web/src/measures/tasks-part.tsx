import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './measures.module.css';
import { useFinishTask } from './queries.ts';

/** What is to be put right, each by its day, until it is done. */
export function TasksPart({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const dates = useDates();
  const { today } = useMe();
  const finish = useFinishTask();
  const mayFinish = measure.state === 'in-force' && measure.may.includes('note');
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="tasks-title">
      <h2 className="sec-title" id="tasks-title">
        {text('tasks.title')}
      </h2>
      <ul className={style.people}>
        {measure.tasks.map(({ words, dueOn, doneOn }, position) => (
          <li key={words}>
            <span>{words}</span>
            <span className="muted small">{text('task.until', { day: dates.full(dueOn) })}</span>
            <span className={style.far}>
              {doneOn !== null && <StateTag look="done">{text('task.done', { day: dates.short(doneOn) })}</StateTag>}
              {doneOn === null && !mayFinish && (
                <StateTag look={dueOn < today ? 'late' : 'todo'}>
                  {text(dueOn < today ? 'task.late' : 'task.open')}
                </StateTag>
              )}
              {doneOn === null && mayFinish && (
                <button
                  type="button"
                  className="btn slim"
                  disabled={finish.isPending}
                  onClick={() => finish.mutate({ id: measure.id, position, on: today })}
                >
                  {text('task.finish')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Refusal error={finish.error} />
    </section>
  );
}
