import type { WaitingEntry } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useRefuseEntry } from './queries.ts';

interface RefuseFormProps {
  readonly branchId: string;
  readonly entry: WaitingEntry;
  readonly worth: string;
  readonly onDone: () => void;
}

/** Why an entry does not hold; it is reversed. */
export function RefuseForm({ branchId, entry, worth, onDone }: RefuseFormProps): ReactElement {
  const text = useText('ledger');
  const refuse = useRefuseEntry(branchId);
  const dates = useDates();
  const [id] = useState(() => newId());
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    refuse.mutate({ id, entryId: entry.id, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <p>
        {text('review.refuse.lead', {
          name: entry.subject,
          day: dates.full(entry.occurredOn),
          item: entry.itemName,
          points: worth,
        })}
      </p>
      <label className="field">
        <span>{text('review.refuse.reason')}</span>
        <textarea
          className="input"
          rows={2}
          required
          minLength={2}
          maxLength={200}
          placeholder={text('review.refuse.example')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <Refusal error={refuse.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={refuse.isPending}>
          {text(refuse.isPending ? 'review.refuse.doing' : 'review.refuse.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('review.refuse.cancel')}
        </button>
      </div>
    </form>
  );
}
