import { useQuery } from '@tanstack/react-query';
import type { WaitingAppointment } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './appointments.module.css';
import { useDecide, waitingQuery } from './queries.ts';
import { useAppointmentWords } from '../ui/use-appointment-words.ts';
import { instantDay } from '../ui/instant-text.ts';

/** Roles that wait for a second person, each with who granted it and when. */
export function WaitingList(): ReactElement {
  const text = useText('appointments');
  const query = useQuery(waitingQuery);
  return (
    <section className={style.waiting} aria-labelledby="waiting">
      <h2 className="sec-title" id="waiting">
        {text('waiting.title')}
      </h2>
      <p className="muted small">{text('waiting.lead')}</p>
      <Fetched query={query} lines={2}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p className="muted">{text('waiting.none')}</p>
          ) : (
            <ul className={style.list}>
              {waiting.map((appointment) => (
                <Waiting key={appointment.id} appointment={appointment} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </section>
  );
}

function Waiting({ appointment }: { readonly appointment: WaitingAppointment }): ReactElement {
  const text = useText('appointments');
  const words = useAppointmentWords();
  const dates = useDates();
  const decide = useDecide();
  const { id, name, isOwn, grantedBy, grantedAt } = appointment;
  return (
    <li className={style.line}>
      <p>
        <b>{name}</b> {words.post(appointment)} <span className="muted small nowrap">{words.term(appointment)}</span>
      </p>
      <p className="muted small">
        {text('waiting.granted', { name: grantedBy, day: dates.full(instantDay(grantedAt)) })}
      </p>
      {isOwn ? (
        <p className="small">{text('waiting.own')}</p>
      ) : (
        <p className={style.acts}>
          <button
            type="button"
            className="btn blue slim"
            disabled={decide.isPending}
            aria-label={text('confirm.of', { name, post: words.post(appointment) })}
            onClick={() => decide.mutate({ id, isConfirmed: true })}
          >
            {text('confirm')}
          </button>
          <button
            type="button"
            className="btn slim"
            disabled={decide.isPending}
            aria-label={text('decline.of', { name, post: words.post(appointment) })}
            onClick={() => decide.mutate({ id, isConfirmed: false })}
          >
            {text('decline')}
          </button>
        </p>
      )}
      <Refusal error={decide.error} />
    </li>
  );
}
