import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useRemoveAttachment } from './queries.ts';

interface RemoveAttachmentProps {
  readonly branchId: string;
  readonly id: string;
  readonly onDone: () => void;
}

/** A file goes with a reason; that it was there, and why it went, stays in the trail. */
export function RemoveAttachment({ branchId, id, onDone }: RemoveAttachmentProps): ReactElement {
  const text = useText('ledger');
  const remove = useRemoveAttachment(branchId);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    remove.mutate({ id, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <label className="field">
        <span>{text('files.remove.reason')}</span>
        <input
          className="input"
          required
          minLength={2}
          maxLength={200}
          placeholder={text('files.remove.example')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <Refusal error={remove.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue slim" disabled={remove.isPending}>
          {text('files.remove.do')}
        </button>
        <button type="button" className="btn slim" onClick={onDone}>
          {text('files.remove.cancel')}
        </button>
      </div>
    </form>
  );
}
