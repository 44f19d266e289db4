import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry, AuditFact } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { Failed } from '../ui/failed.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './audit.module.css';
import { auditQuery } from './queries.ts';
import { instantDay } from '../ui/instant-text.ts';

/** The trail, the latest first; a hundred more at a click. */
export function AuditTable(): ReactElement {
  const text = useText('audit');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const query = useInfiniteQuery(auditQuery({ from, to }));
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div>
      <h2 className="sec-title">{text('list.title')}</h2>
      <div className={style.search}>
        <span>{text('list.from')}</span>
        <DayField isOptional aria-label={text('list.from')} value={from} onChange={setFrom} />
        <span>{text('list.to')}</span>
        <DayField isOptional aria-label={text('list.to')} value={to} onChange={setTo} />
      </div>
      {query.isPending && <Loading lines={10} />}
      {query.error !== null && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && entries.length === 0 && <p className="muted">{text('list.none')}</p>}
      {entries.length > 0 && <Entries entries={entries} />}
      {query.hasNextPage && (
        <p className={style.more}>
          <button
            type="button"
            className="btn"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {text('list.more')}
          </button>
        </p>
      )}
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }): ReactElement {
  const text = useText('audit');
  const acts = useText('acts');
  const dates = useDates();
  const act = (entry: AuditEntry): string => acts(entry.act as never, { defaultValue: entry.act });
  const at = (entry: AuditEntry): string =>
    `${dates.short(instantDay(entry.recordedAt))} ${dates.time(new Date(entry.recordedAt))}`;
  const who = (entry: AuditEntry): string =>
    entry.onBehalfOf === null
      ? (entry.person?.name ?? text('machine'))
      : text('behalf', { name: entry.person?.name ?? '', other: entry.onBehalfOf.name });
  const changes = useChangeWords();
  const about = (entry: AuditEntry): string =>
    [entry.subject?.name, entry.organization?.name].filter((part) => part !== undefined).join(' · ');
  return (
    <DeskTable
      label={text('list.title')}
      rows={entries}
      idOf={({ sequence }) => String(sequence)}
      columns={[
        { key: 'sequence', head: text('head.sequence'), width: 80, isFigure: true, cell: ({ sequence }) => sequence },
        { key: 'at', head: text('head.at'), width: 160, cell: at },
        { key: 'who', head: text('head.who'), width: 140, isName: true, cell: who },
        { key: 'act', head: text('head.act'), width: 170, cell: act },
        { key: 'about', head: text('head.about'), width: 240, cell: about },
        {
          key: 'changes',
          head: text('head.changes'),
          width: 380,
          cell: (entry) => <Changes entry={entry} />,
          plain: changes,
        },
        { key: 'from', head: text('head.from'), width: 130, cell: ({ from }) => from },
      ]}
      narrow={(entry) => (
        <div className={style.narrow}>
          <b>{act(entry)}</b>
          <span className="muted small">
            {entry.sequence} · {at(entry)} · {who(entry)}
          </span>
          <span>{about(entry)}</span>
          <Changes entry={entry} />
        </div>
      )}
    />
  );
}

/** As a table on paper tells them, one a line. */
function useChangeWords(): (entry: AuditEntry) => string {
  const text = useText('audit');
  const facts = useFactWords();
  return ({ isWithheld, isErased, changes }) => {
    if (isWithheld) return text('withheld');
    if (isErased) return text('erased');
    return changes
      .map(({ before, after, reason }) =>
        [
          ...(before.length > 0 ? [text('before', { value: facts(before) })] : []),
          ...(after.length > 0 ? [text('after', { value: facts(after) })] : []),
          ...(reason === null ? [] : [text('reason', { value: reason })]),
        ].join(' '),
      )
      .join('\n');
  };
}

function Changes({ entry }: { readonly entry: AuditEntry }): ReactElement {
  const text = useText('audit');
  const facts = useFactWords();
  if (entry.isWithheld) return <span className="muted small">{text('withheld')}</span>;
  if (entry.isErased) return <span className="muted small">{text('erased')}</span>;
  return (
    <>
      {entry.changes.map(({ before, after, reason }) => (
        <p key={JSON.stringify([before, after, reason])} className={style.change}>
          {before.length > 0 && <span>{text('before', { value: facts(before) })} </span>}
          {after.length > 0 && <span>{text('after', { value: facts(after) })} </span>}
          {reason !== null && <span>{text('reason', { value: reason })}</span>}
        </p>
      ))}
    </>
  );
}

/** Days, times and the words of the program in the reader's language; whatever else was noted as it stands. */
function useFactWords(): (facts: readonly AuditFact[]) => string {
  const text = useText('audit');
  const frame = useText('frame');
  const dates = useDates();
  const value = ({ field, value: said }: AuditFact): string => {
    if (field === 'role') return frame(`role.${said}` as never, { defaultValue: said });
    if (/^\d{4}-\d\d-\d\d$/.test(said)) return dates.full(said);
    if (/^\d{4}-\d\d-\d\dT/.test(said)) return `${dates.full(instantDay(said))} ${dates.time(new Date(said))}`;
    if (/^[0-9a-f]{64}$/.test(said)) return said.slice(0, 16);
    return text(`value.${said}` as never, { defaultValue: said });
  };
  return (facts) =>
    facts
      .map((fact) =>
        text('fact', { field: text(`field.${fact.field}` as never, { defaultValue: fact.field }), value: value(fact) }),
      )
      .join(text('fact.separator'));
}
