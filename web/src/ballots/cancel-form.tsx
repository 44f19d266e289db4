import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useCancel } from './queries.ts';

interface CancelFormProps {
  readonly id: string;
  readonly onDone: () => void;
}

/** Cancels a ballot; everybody on the roll reads why. */
export function CancelForm({ id, onDone }: CancelFormProps): ReactElement {
  const text = useText('ballots');
  const cancel = useCancel();
  const [reason, setReason] = useState('');
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate({ id, reason: reason.trim() }, { onSuccess: onDone });
      }}
    >
      <p>{text('cancel.lead')}</p>
      <label className="field">
        <span>{text('cancel.reason')}</span>
        <input
          className="input"
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <Refusal error={cancel.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn decide" disabled={reason.trim().length < 2 || cancel.isPending}>
          {text('cancel.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('cancel.leave')}
        </button>
      </div>
    </form>
  );
}
