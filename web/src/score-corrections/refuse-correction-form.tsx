import type { ListedCorrection } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useRefuseCorrection } from './queries.ts';

interface RefuseCorrectionFormProps {
  readonly branchId: string;
  readonly correction: ListedCorrection;
  readonly onDone: () => void;
}

/** Why a score stays as the meeting passed it. */
export function RefuseCorrectionForm({ branchId, correction, onDone }: RefuseCorrectionFormProps): ReactElement {
  const text = useText('scoreCorrections');
  const dates = useDates();
  const refuse = useRefuseCorrection();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    refuse.mutate({ branchId, id: correction.id, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <p>
        {text('refuse.lead', {
          name: correction.member,
          period: dates.period(correction.period),
          item: correction.itemName,
        })}
      </p>
      <label className="field">
        <span>{text('refuse.reason')}</span>
        <textarea
          className="input"
          rows={2}
          required
          minLength={2}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <Refusal error={refuse.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={refuse.isPending}>
          {text('refuse')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
