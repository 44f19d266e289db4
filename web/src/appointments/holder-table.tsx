import type { Holder } from '@xianfeng/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { DeskTable } from '../ui/desk-table.tsx';
import { Failed } from '../ui/failed.tsx';
import { Loading } from '../ui/loading.tsx';
import { MoreRows } from '../ui/more-rows.tsx';
import style from './appointments.module.css';
import { useAppointmentWords } from '../ui/use-appointment-words.ts';
import { useSettled } from '../ui/use-settled.ts';
import { GrantDialog } from './grant-dialog.tsx';
import { holdersQuery } from './queries.ts';

/** Everybody with what they hold, found by words. */
export function HolderTable(): ReactElement {
  const text = useText('appointments');
  const [sought, setSought] = useState('');
  const query = useInfiniteQuery(holdersQuery(useSettled(sought)));
  const found = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const more = (): void => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  const [granting, setGranting] = useState<Holder | null>(null);
  // As it stands in the list now, once somebody has changed it.
  const holder = found.find(({ personId }) => personId === granting?.personId) ?? granting;
  const posts = (holder: Holder): ReactElement => <Posts holder={holder} />;
  const words = useAppointmentWords();
  const told = ({ appointments }: Holder): string =>
    appointments
      .map((each) =>
        [words.post(each), words.term(each), ...(each.state === 'waiting' ? [text('state.waiting')] : [])].join(' '),
      )
      .join('\n');
  const act = (holder: Holder): ReactElement => (
    <button
      type="button"
      className="btn slim"
      aria-label={text('grant.of', { name: holder.name })}
      onClick={() => setGranting(holder)}
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
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      {query.isPending && <Loading lines={12} />}
      {query.error !== null && <Failed error={query.error} again={() => void query.refetch()} />}
      <MoreRows
        shown={found.length}
        count={query.data?.pages[0]?.count ?? 0}
        isLoading={query.isFetchingNextPage}
        onMore={more}
      />
      {query.isSuccess && found.length === 0 && <p className="muted">{text('nobody')}</p>}
      {found.length > 0 && (
        <DeskTable
          label={text('title')}
          rows={found}
          onNearEnd={more}
          count={query.data?.pages[0]?.count ?? 0}
          idOf={({ personId }) => personId}
          columns={[
            { key: 'name', head: text('head.name'), width: 110, isName: true, cell: ({ name }) => name },
            { key: 'branch', head: text('head.branch'), width: 280, cell: ({ branch }) => branch },
            { key: 'posts', head: text('head.posts'), width: 460, cell: posts, plain: told },
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
      {holder !== null && <GrantDialog holder={holder} onClose={() => setGranting(null)} />}
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
