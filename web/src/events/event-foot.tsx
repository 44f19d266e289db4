import type { EventSheetView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { countsOfStates } from './draft.ts';
import { EVENT_LOOKS } from './event-looks.ts';
import style from './events.module.css';
import { useSaveEvent, useSettleEvent } from './queries.ts';
import type { Draft } from './use-draft.ts';
import { WithdrawEvent } from './withdraw-event.tsx';

interface EventFootProps {
  readonly draft: Draft;
  readonly sheet: EventSheetView | null;
  /** Somebody else has saved since. */
  readonly isOlder: boolean;
  readonly members: readonly { readonly id: string }[];
  /** Begins anew with what stands. */
  readonly onKept: () => void;
}

/** How many stand where, and what is to be done now: keep it for later, settle it, or correct what is settled. */
export function EventFoot({ draft, sheet, isOlder, members, onKept }: EventFootProps): ReactElement {
  const text = useText('events');
  const save = useSaveEvent();
  const settle = useSettleEvent();
  const [reason, setReason] = useState('');
  const isSettled = sheet?.state === 'settled';
  const isPending = save.isPending || settle.isPending;
  const given = draft.given(members);
  const ids = members.map(({ id }) => id);
  const counts = countsOfStates(draft.lines, draft.keeps, ids).filter(([, count]) => count > 0);
  const said = counts.map(([state, count]) => text('count', { state: text(`state.${state}`), count }));
  const kept = { onSuccess: onKept };
  return (
    <div className={style.foot}>
      <div className={style.said}>
        <b role="status">{said.join(text('and'))}</b>
        {sheet !== null && <Standing sheet={sheet} />}
      </div>
      <Refusal error={save.error ?? settle.error} />
      {isOlder && (
        <p>
          <button type="button" className="btn text slim" onClick={onKept}>
            {text('see')}
          </button>
        </p>
      )}
      {isSettled ? (
        <>
          {draft.isChanged && (
            <div className={style.correction}>
              <label className="field">
                <span>{text('reason')}</span>
                <input
                  className="input"
                  maxLength={200}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                />
              </label>
              <button
                type="button"
                className="btn blue"
                disabled={isPending || reason.trim().length < 2}
                onClick={() => save.mutate({ ...given, reason: reason.trim() }, kept)}
              >
                {text('correct')}
              </button>
            </div>
          )}
          {!draft.isChanged && <WithdrawEvent sheet={sheet} />}
        </>
      ) : (
        <div className={style.acts}>
          <button
            type="button"
            className="btn"
            disabled={isPending || !draft.isChanged}
            onClick={() => save.mutate(given, kept)}
          >
            {text('save')}
          </button>
          <button type="button" className="btn blue" disabled={isPending} onClick={() => settle.mutate(given, kept)}>
            {text(draft.kind?.follows.length === 0 ? 'settle.plain' : 'settle')}
          </button>
          {sheet !== null && !draft.isChanged && <WithdrawEvent sheet={sheet} />}
        </div>
      )}
    </div>
  );
}

function Standing({ sheet }: { readonly sheet: EventSheetView }): ReactElement {
  const text = useText('events');
  const dates = useDates();
  const { state, settledBy, settledOn, recordedBy } = sheet;
  return (
    <>
      <StateTag look={EVENT_LOOKS[state]}>{text(`sheet.${state}`)}</StateTag>
      <span className="muted small">
        {settledOn === null
          ? text('recorded', { name: recordedBy })
          : text('settled', { name: settledBy ?? '', day: dates.short(settledOn) })}
      </span>
    </>
  );
}
