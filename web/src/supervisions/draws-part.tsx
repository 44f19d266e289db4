import { Link } from '@tanstack/react-router';
import type { SupervisionBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import list from '../ui/rows.module.css';
import { useFreezeBranches } from './queries.ts';
import style from './supervisions.module.css';

interface DrawsPartProps {
  readonly plan: NonNullable<SupervisionBoard['plan']>;
  readonly mayLead: boolean;
}

/** Draws of branches to be visited without notice: those there were, and the list of another. */
export function DrawsPart({ plan, mayLead }: DrawsPartProps): ReactElement {
  const text = useText('supervision');
  const dates = useDates();
  const isWaiting = plan.draws.some(({ seed, withdrawal }) => seed === null && withdrawal === null);
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="draws-title">
      <h2 className="sec-title" id="draws-title">
        {text('draws.title')}
      </h2>
      <p className="muted small">{text('draws.lead')}</p>
      <ul className={list.rows}>
        {plan.draws.map(({ id, frozenOn, lines, draws, seed, withdrawal }) => (
          <li key={id}>
            <Link to="/supervision-draws/$drawId" params={{ drawId: id }}>
              {text('draws.of', { day: dates.full(frozenOn), lines, draws })}
            </Link>
            <span className={list.far}>
              <StateTag look={withdrawal !== null ? 'wait' : seed === null ? 'todo' : 'done'}>
                {withdrawal === null
                  ? text(seed === null ? 'draw.waits' : 'draw.done')
                  : text('draw.withdrawn', { day: dates.full(withdrawal.on), reason: withdrawal.reason })}
              </StateTag>
            </span>
          </li>
        ))}
      </ul>
      {mayLead && !isWaiting && <FreezeForm planId={plan.id} key={plan.draws.length} />}
    </section>
  );
}

function FreezeForm({ planId }: { readonly planId: string }): ReactElement {
  const text = useText('supervision');
  const { today } = useMe();
  const freeze = useFreezeBranches();
  const [id] = useState(newId);
  const [draws, setDraws] = useState<number | null>(1);
  const [dueOn, setDue] = useState('');
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draws !== null) freeze.mutate({ id, planId, draws, dueOn });
      }}
    >
      <div className={style.row}>
        <div className="field">
          <label htmlFor="draws-count">{text('draws.count')}</label>
          <CountField id="draws-count" value={draws} onChange={setDraws} />
        </div>
        <div className="field">
          <label htmlFor="draws-due">{text('draws.due')}</label>
          <DayField id="draws-due" value={dueOn} least={today} onChange={setDue} />
        </div>
      </div>
      <Refusal error={freeze.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn" disabled={draws === null || dueOn === '' || freeze.isPending}>
          {text('draws.freeze')}
        </button>
      </div>
    </form>
  );
}
