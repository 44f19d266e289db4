import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useReopen } from './queries.ts';

interface ReopenFormProps {
  readonly branchId: string;
  readonly period: string;
  readonly onDone: () => void;
}

/** Why a closed period takes entries again for a week. */
export function ReopenForm({ branchId, period, onDone }: ReopenFormProps): ReactElement {
  const text = useText('ledger');
  const reopen = useReopen(branchId);
  const [id] = useState(() => newId());
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    reopen.mutate({ id, period, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <p>{text('closed.reopen.lead')}</p>
      <label className="field">
        <span>{text('closed.reopen.reason')}</span>
        <textarea
          className="input"
          rows={2}
          required
          minLength={2}
          maxLength={200}
          placeholder={text('closed.reopen.example')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <Refusal error={reopen.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={reopen.isPending}>
          {text(reopen.isPending ? 'closed.reopen.doing' : 'closed.reopen.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('closed.reopen.cancel')}
        </button>
      </div>
    </form>
  );
}
