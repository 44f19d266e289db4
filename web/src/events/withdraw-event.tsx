import type { EventSheetView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './events.module.css';
import { useWithdrawEvent } from './queries.ts';

/** Takes a whole sheet back, with a reason: an event that was not, or that was kept twice. */
export function WithdrawEvent({ sheet }: { readonly sheet: EventSheetView }): ReactElement {
  const text = useText('events');
  const withdraw = useWithdrawEvent();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <button type="button" className="btn text slim" onClick={() => setReason('')}>
        {text('withdraw')}
      </button>
    );
  }
  const { branchId, id, revision } = sheet;
  return (
    <div className={style.correction}>
      <label className="field">
        <span>{text('withdraw.reason')}</span>
        <input className="input" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <button
        type="button"
        className="btn"
        disabled={withdraw.isPending || reason.trim().length < 2}
        onClick={() => withdraw.mutate({ branchId, id, revision, reason: reason.trim() })}
      >
        {text('withdraw.do')}
      </button>
      <button type="button" className="btn text" onClick={() => setReason(null)}>
        {text('withdraw.leave')}
      </button>
      <Refusal error={withdraw.error} />
    </div>
  );
}
