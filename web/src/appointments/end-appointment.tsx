import type { Holder } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useEndAppointment } from './queries.ts';

interface EndAppointmentProps {
  readonly appointment: Holder['appointments'][number];
}

/** A term ends on a day; what was done during it stays. */
export function EndAppointment({ appointment }: EndAppointmentProps): ReactElement {
  const text = useText('appointments');
  const frame = useText('frame');
  const { today } = useMe();
  const end = useEndAppointment();
  const [toOn, setToOn] = useState(today);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    end.mutate({ id: appointment.id, revision: appointment.revision, toOn });
  };
  return (
    <form className={layout.end} onSubmit={submit}>
      <DayField size="small" aria-label={text('end.on')} least={appointment.fromOn} value={toOn} onChange={setToOn} />
      <button
        type="submit"
        className="btn slim"
        disabled={end.isPending}
        aria-label={text('end.of', { role: frame(`role.${appointment.role}`), place: appointment.organization })}
      >
        {text('end.do')}
      </button>
      <Refusal error={end.error} />
    </form>
  );
}
