import type { Account } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { TagLook } from '../ui/state-tag.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import style from './accounts.module.css';
import { useAppointmentWords } from './use-appointment-words.ts';

const LOOKS: Readonly<Record<Account['state'], TagLook>> = {
  none: 'wait',
  'code-printed': 'todo',
  active: 'done',
  closed: 'wait',
};

interface AccountLineProps {
  readonly account: Account;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onClose: (account: Account) => void;
  readonly onAppoint: (account: Account) => void;
}

/** One person: account, posts with their terms, and what can be done. */
export function AccountLine({ account, isChosen, onChoose, onClose, onAppoint }: AccountLineProps): ReactElement {
  const text = useText('accounts');
  const words = useAppointmentWords();
  const { name, branch, username, state, appointments } = account;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={text('choose', { name })}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </td>
      <th scope="row">{name}</th>
      <td>{branch}</td>
      <td>{username}</td>
      <td>
        <StateTag look={LOOKS[state]}>{text(`state.${state}`)}</StateTag>
      </td>
      <td>
        {appointments.map((appointment) => (
          <p key={appointment.id} className={style.post}>
            {words.post(appointment)} <span className="muted small">{words.term(appointment)}</span>
          </p>
        ))}
      </td>
      <td className="nowrap">
        <button
          type="button"
          className="btn slim"
          aria-label={text('appoint.of', { name })}
          onClick={() => onAppoint(account)}
        >
          {text('appoint')}
        </button>{' '}
        {(state === 'active' || state === 'code-printed') && (
          <button
            type="button"
            className="btn slim"
            aria-label={text('close.of', { name })}
            onClick={() => onClose(account)}
          >
            {text('close')}
          </button>
        )}
      </td>
    </tr>
  );
}
