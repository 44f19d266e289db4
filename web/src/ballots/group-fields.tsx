import type { HeldBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import style from './ballots.module.css';
import { DrawLink } from './draw-link.tsx';
import { boxOf, poolsFor, type PrepareDraft, tooSmall } from './prepare-draft.ts';

interface GroupFieldsProps {
  readonly held: HeldBallot;
  readonly branchId: string;
  readonly group: HeldBallot['groups'][number];
  readonly draft: PrepareDraft;
  readonly change: (draft: PrepareDraft) => void;
}

/** Who takes part in a group and how, and what becomes of it where it is too small to be secret. */
export function GroupFields({ held, branchId, group, draft, change }: GroupFieldsProps): ReactElement {
  const text = useText('ballots');
  const heading = useId();
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby={heading}>
      <h2 className="sec-title" id={heading}>
        {text('group.title', { group: group.name, least: group.least })}
      </h2>
      {group.members ? (
        <TicketMembers held={held} draft={draft} change={change} />
      ) : (
        <>
          <p className={style.head}>
            {group.drawn !== null && <span>{text('list.drawn', { count: group.drawn })}</span>}
            <DrawLink held={held} group={group} branchId={branchId} />
          </p>
          <label className={`field ${style.short}`}>
            <span>{text('group.tickets')}</span>
            <input
              className="input"
              inputMode="numeric"
              autoComplete="off"
              value={draft.tickets[group.id] ?? ''}
              onChange={({ target }) => change({ ...draft, tickets: { ...draft.tickets, [group.id]: target.value } })}
            />
          </label>
        </>
      )}
      <Pool held={held} group={group} draft={draft} change={change} />
    </section>
  );
}

const OWN = 'own';

function Pool({ held, group, draft, change }: Omit<GroupFieldsProps, 'branchId'>): ReactElement | null {
  const text = useText('ballots');
  const pool = draft.pooledInto[group.id] ?? '';
  const isTyped = group.members || (draft.tickets[group.id] ?? '').trim() !== '';
  const isSmall = isTyped && tooSmall(held, draft).includes(group.id);
  const pools = poolsFor(held, draft, group.id);
  if (!isSmall && pool === '') return null;
  const choices = [
    { value: OWN, label: text('pool.own') },
    ...pools.map(({ id, name }) => ({ value: id, label: text('pool.into', { group: name }) })),
  ];
  return (
    <>
      {isSmall && (
        <p className="callout">
          {text('pool.small', { count: boxOf(held, draft, group.id), least: group.least, group: group.name })}
        </p>
      )}
      {pools.length > 0 && (
        <div className="field">
          <label htmlFor={`pool-${group.id}`}>{text('pool.what')}</label>
          <Choice
            id={`pool-${group.id}`}
            choices={choices}
            value={pool === '' ? OWN : pool}
            onChange={(chosen) =>
              change({ ...draft, pooledInto: { ...draft.pooledInto, [group.id]: chosen === OWN ? '' : chosen } })
            }
          />
        </div>
      )}
    </>
  );
}

function TicketMembers({ held, draft, change }: Omit<GroupFieldsProps, 'group' | 'branchId'>): ReactElement {
  const text = useText('ballots');
  const { members } = held;
  const { ticketMemberIds } = draft;
  // Without an account there is no other way.
  const without = members.filter(({ hasAccount }) => !hasAccount);
  const toggle = (id: string): void => {
    const ids = new Set(ticketMemberIds);
    if (!ids.delete(id)) ids.add(id);
    change({ ...draft, ticketMemberIds: ids });
  };
  const papers = ticketMemberIds.size;
  return (
    <>
      <p>{text('group.members', { count: members.length, phones: members.length - papers, papers })}</p>
      {without.length > 0 && (
        <p className="small muted">
          {text('group.without', { names: without.map(({ name }) => name).join(text('names.and')) })}
        </p>
      )}
      <fieldset>
        <legend className="small muted">{text('group.who')}</legend>
        <ul className={style.names}>
          {members
            .filter(({ hasAccount }) => hasAccount)
            .map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={ticketMemberIds.has(id)} onChange={() => toggle(id)} />
                  <span>{name}</span>
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
    </>
  );
}
