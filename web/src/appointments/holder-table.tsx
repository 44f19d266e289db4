import type { Holder } from '@xianfeng/contract';
import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { DeskTable } from '../ui/desk-table.tsx';
import style from './appointments.module.css';
import { findHolders } from './find-holders.ts';
import { useAppointmentWords } from '../ui/use-appointment-words.ts';

interface HolderTableProps {
  readonly holders: readonly Holder[];
  readonly onGrant: (holder: Holder) => void;
}

/** Everybody with what they hold, found by words. */
export function HolderTable({ holders, onGrant }: HolderTableProps): ReactElement {
  const text = useText('appointments');
  const [words, setWords] = useState('');
  // Typing goes first; the list follows when it can.
  const wanted = useDeferredValue(words);
  const found = useMemo(() => findHolders(holders, wanted), [holders, wanted]);
  const posts = (holder: Holder): ReactElement => <Posts holder={holder} />;
  const act = (holder: Holder): ReactElement => (
    <button
      type="button"
      className="btn slim"
      aria-label={text('grant.of', { name: holder.name })}
      onClick={() => onGrant(holder)}
    >
      {text('grant')}
    </button>
  );
  return (
    <>
      <div className={style.search}>
        <Input
          type="search"
          aria-label={text('find.label')}
          placeholder={text('find')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {found.length === 0 ? (
        <p className="muted">{text('nobody')}</p>
      ) : (
        <DeskTable
          label={text('title')}
          rows={found}
          idOf={({ personId }) => personId}
          columns={[
            { key: 'name', head: text('head.name'), width: 110, isName: true, cell: ({ name }) => name },
            { key: 'branch', head: text('head.branch'), width: 280, cell: ({ branch }) => branch },
            { key: 'posts', head: text('head.posts'), width: 460, cell: posts },
            { key: 'act', head: text('head.act'), width: 120, cell: act },
          ]}
          narrow={(holder) => (
            <div className={style.narrow}>
              <b>{holder.name}</b>
              <span className="muted small">{holder.branch}</span>
              {posts(holder)}
              {act(holder)}
            </div>
          )}
        />
      )}
    </>
  );
}

function Posts({ holder }: { readonly holder: Holder }): ReactElement {
  const text = useText('appointments');
  const words = useAppointmentWords();
  return (
    <>
      {holder.appointments.map((appointment) => (
        <p key={appointment.id} className={style.post}>
          {words.post(appointment)} <span className="muted small nowrap">{words.term(appointment)}</span>{' '}
          {appointment.state === 'waiting' && <span className="small nowrap">{text('state.waiting')}</span>}
        </p>
      ))}
    </>
  );
}
