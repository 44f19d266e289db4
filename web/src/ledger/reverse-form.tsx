import type { LedgerEntry } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useReverse } from './queries.ts';

interface ReverseFormProps {
  readonly branchId: string;
  readonly entry: LedgerEntry;
  readonly worth: string | null;
  readonly onDone: () => void;
}

/** A mistake is reversed with its reason; the entry itself stays. */
export function ReverseForm({ branchId, entry, worth, onDone }: ReverseFormProps): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  const reverse = useReverse(branchId);
  const [id] = useState(() => newId());
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    reverse.mutate({ id, entryId: entry.id, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <p>
        {text('reverse.lead', {
          name: entry.subject,
          day: dates.full(entry.occurredOn),
          item: [entry.itemName, entry.levelName].filter((part) => part !== null).join(' '),
          points: worth ?? '',
        })}
      </p>
      <label className="field">
        <span>{text('reverse.reason')}</span>
        <textarea
          className="input"
          rows={2}
          required
          minLength={2}
          maxLength={200}
          placeholder={text('reverse.example')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <Refusal error={reverse.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={reverse.isPending}>
          {text(reverse.isPending ? 'reverse.doing' : 'reverse.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('reverse.cancel')}
        </button>
      </div>
    </form>
  );
}
