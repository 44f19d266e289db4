import type { Account } from '@xianfeng/contract';
import type { TFunction } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { useMemo } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import type { TagLook } from '../ui/state-tag.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import style from './accounts.module.css';
import { useAppointmentWords } from '../ui/use-appointment-words.ts';

const LOOKS: Readonly<Record<Account['state'], TagLook>> = {
  none: 'wait',
  'code-printed': 'todo',
  active: 'done',
  suspended: 'late',
  closed: 'wait',
};

export interface AccountActs {
  readonly onManage: (account: Account) => void;
}

interface AccountColumns {
  readonly columns: readonly DeskColumn<Account>[];
  readonly narrow: (account: Account) => ReactNode;
}

/** One person a line: account, posts with their terms, and what can be done; on a phone all of it in one cell. */
export function useAccountColumns({ onManage }: AccountActs): AccountColumns {
  const text = useText('accounts');
  const words = useAppointmentWords();
  return useMemo(() => accountColumns({ text, words, onManage }), [text, words, onManage]);
}

interface Told extends AccountActs {
  readonly text: TFunction<'accounts'>;
  readonly words: ReturnType<typeof useAppointmentWords>;
}

function accountColumns({ text, words, onManage }: Told): AccountColumns {
  const stateWords = ({ state: name, isDormant, secondFactor }: Account): string =>
    [
      text(`state.${name}`),
      ...(isDormant ? [text('dormant')] : []),
      ...(secondFactor === 'missing' ? [text('factor.missing')] : []),
    ].join(' · ');
  const postWords = ({ appointments }: Account): string =>
    appointments.map((each) => `${words.post(each)} ${words.term(each)}`).join('\n');
  const state = (account: Account): ReactElement => (
    <>
      <StateTag look={LOOKS[account.state]}>{text(`state.${account.state}`)}</StateTag>
      {account.isDormant && <p className="muted small">{text('dormant')}</p>}
      {account.secondFactor === 'missing' && <p className="muted small">{text('factor.missing')}</p>}
    </>
  );
  const posts = (account: Account): ReactElement => <Posts account={account} />;
  const buttons = (account: Account): ReactElement => <Acts account={account} onManage={onManage} />;
  return {
    columns: [
      { key: 'name', head: text('head.name'), width: 110, isName: true, cell: ({ name }) => name },
      { key: 'branch', head: text('head.branch'), width: 260, cell: ({ branch }) => branch },
      { key: 'username', head: text('head.username'), width: 140, cell: ({ username }) => username },
      { key: 'state', head: text('head.state'), width: 170, cell: state, plain: stateWords },
      { key: 'posts', head: text('head.appointments'), width: 320, cell: posts, plain: postWords },
      { key: 'acts', head: text('head.act'), width: 110, cell: buttons },
    ],
    narrow: (account) => (
      <div className={style.narrow}>
        <b>{account.name}</b>
        {state(account)}
        <span className="muted small unbroken">
          {[account.branch, account.username && text('username', { name: account.username })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {posts(account)}
        {buttons(account)}
      </div>
    ),
  };
}

function Posts({ account }: { readonly account: Account }): ReactElement {
  const words = useAppointmentWords();
  return (
    <>
      {account.appointments.map((appointment) => (
        <p key={appointment.id} className={style.post}>
          {words.post(appointment)} <span className="muted small nowrap">{words.term(appointment)}</span>
        </p>
      ))}
    </>
  );
}

function Acts({ account, onManage }: AccountActs & { readonly account: Account }): ReactElement | null {
  const text = useText('accounts');
  const { name, state } = account;
  if (state === 'none' || state === 'closed') return null;
  return (
    <button
      type="button"
      className="btn slim"
      aria-label={text('manage.of', { name })}
      onClick={() => onManage(account)}
    >
      {text('manage')}
    </button>
  );
}
