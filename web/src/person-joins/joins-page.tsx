import { useQuery } from '@tanstack/react-query';
import type { LikelyRecord, PersonJoins } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './person-joins.module.css';
import { joinsQuery, useJoin, useUndoJoin } from './queries.ts';

/** Records that may be of one person, side by side; an officer decides, and can take it back on the same day. */
export function JoinsPage(): ReactElement {
  return (
    <Themed>
      <Joins />
    </Themed>
  );
}

function Joins(): ReactElement {
  const text = useText('personJoins');
  const query = useQuery(joinsQuery);
  return (
    <Page title={text('title')} remark={text('lead')}>
      <Fetched query={query} lines={5}>
        {({ pairs, undoable }) => (
          <div className={style.pairs}>
            {undoable.map((join) => (
              <Undoable key={join.id} join={join} />
            ))}
            {pairs.length === 0 && <Empty>{text('empty')}</Empty>}
            {pairs.map(({ one, other }) => (
              <Pair key={`${one.personId} ${other.personId}`} one={one} other={other} />
            ))}
          </div>
        )}
      </Fetched>
    </Page>
  );
}

function Undoable({ join }: { readonly join: PersonJoins['undoable'][number] }): ReactElement {
  const text = useText('personJoins');
  const undo = useUndoJoin();
  return (
    <div className={`sheet ${style.undo}`}>
      <span>{text('joined', { name: join.name })}</span>
      <button type="button" className="btn slim" disabled={undo.isPending} onClick={() => undo.mutate({ id: join.id })}>
        {text('undo')}
      </button>
      <Refusal error={undo.error} />
    </div>
  );
}

function Pair({ one, other }: { readonly one: LikelyRecord; readonly other: LikelyRecord }): ReactElement {
  const text = useText('personJoins');
  const join = useJoin();
  const [id] = useState(() => newId());
  const keep = (kept: LikelyRecord, gone: LikelyRecord): void =>
    join.mutate({ id, fromId: gone.personId, intoId: kept.personId });
  return (
    <section className={`sheet ${style.pair}`} aria-label={text('pair', { name: one.name })}>
      <RecordFacts record={one} isPending={join.isPending} onKeep={() => keep(one, other)} />
      <RecordFacts record={other} isPending={join.isPending} onKeep={() => keep(other, one)} />
      <Refusal error={join.error} />
    </section>
  );
}

interface RecordFactsProps {
  readonly record: LikelyRecord;
  readonly isPending: boolean;
  readonly onKeep: () => void;
}

function RecordFacts({ record, isPending, onKeep }: RecordFactsProps): ReactElement {
  const text = useText('personJoins');
  const members = useText('members');
  const dates = useDates();
  const dayOf = (day: string | null): string => (day === null ? members('none') : dates.full(day));
  const facts: readonly (readonly [string, string])[] = [
    [members('head.born'), dayOf(record.bornOn)],
    [members('head.joined'), dayOf(record.joinedOn)],
    [members('head.phone'), record.phoneMasked?.slice(-4) ?? members('none')],
    [text('branch'), record.branch ?? members('none')],
    [members('head.status'), record.status === null ? members('none') : members(`status.${record.status}`)],
    [text('since'), dayOf(record.fromOn)],
  ];
  return (
    <div className={style.record}>
      <b>{record.name}</b>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="btn slim" disabled={isPending} onClick={onKeep}>
        {text('keep')}
      </button>
    </div>
  );
}
