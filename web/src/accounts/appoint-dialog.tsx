import { useQuery } from '@tanstack/react-query';
import type { Account, Role } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './accounts.module.css';
import { EndAppointment } from './end-appointment.tsx';
import { organizationsQuery, useAppoint } from './queries.ts';
import { useAppointmentWords } from './use-appointment-words.ts';

const ROLES: readonly Role[] = [
  'recorder',
  'branch-secretary',
  'organization-officer',
  'review-panel',
  'committee-officer',
  'administrator',
];

interface AppointDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** A person's posts: end one, or add one with its term. */
export function AppointDialog({ account, onClose }: AppointDialogProps): ReactElement {
  const text = useText('accounts');
  const words = useAppointmentWords();
  return (
    <Dialog title={text('appoint.title', { name: account.name })} onClose={onClose}>
      <div className={style.form}>
        {account.appointments.map((appointment) => (
          <div key={appointment.id} className={style.line}>
            <p>
              {words.post(appointment)} <span className="muted small">{words.term(appointment)}</span>
            </p>
            {appointment.toOn === null && <EndAppointment appointment={appointment} />}
          </div>
        ))}
        <AppointForm personId={account.personId} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface AppointFormProps {
  readonly personId: string;
  readonly onClose: () => void;
}

function AppointForm({ personId, onClose }: AppointFormProps): ReactElement {
  const text = useText('accounts');
  const frame = useText('frame');
  const { today } = useMe();
  const organizations = useQuery(organizationsQuery);
  const appoint = useAppoint();
  const [id] = useState(() => newId());
  const [role, setRole] = useState<Role>('branch-secretary');
  const [organizationId, setOrganizationId] = useState('');
  const [fromOn, setFromOn] = useState(today);
  const [toOn, setToOn] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    appoint.mutate(
      { id, personId, organizationId, role, fromOn, toOn: toOn === '' ? null : toOn },
      { onSuccess: onClose },
    );
  };
  return (
    <form className={style.form} onSubmit={submit}>
      <div className={style.pair}>
        <label className="field">
          <span>{text('appoint.role')}</span>
          <select
            className="input"
            value={role}
            onChange={(event) => setRole(ROLES.find((each) => each === event.target.value) ?? role)}
          >
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {frame(`role.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{text('appoint.place')}</span>
          <select
            className="input"
            required
            value={organizationId}
            onChange={(event) => setOrganizationId(event.target.value)}
          >
            <option value="" />
            {organizations.data?.map((organization) => (
              <option key={organization.id} value={organization.id}>
                {organization.name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{text('appoint.from')}</span>
          <input
            className="input"
            type="date"
            required
            value={fromOn}
            onChange={(event) => setFromOn(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{text('appoint.to')}</span>
          <input
            className="input"
            type="date"
            min={fromOn}
            value={toOn}
            onChange={(event) => setToOn(event.target.value)}
          />
        </label>
      </div>
      <Refusal error={appoint.error} />
      <div className={style.acts}>
        <button type="submit" className="btn blue" disabled={appoint.isPending}>
          {text('appoint.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('appoint.cancel')}
        </button>
      </div>
    </form>
  );
}
