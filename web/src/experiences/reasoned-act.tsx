import type { Experience } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useRefuse, useWithdraw } from './queries.ts';

const LEAST_WORDS = 2;

/** Refuses what waits or withdraws what stands, with why: the person reads it. Nothing where the caller may do neither. */
export function ReasonedAct({ experience }: { readonly experience: Experience }): ReactElement | null {
  const text = useText('experiences');
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const acts = { refuse: useRefuse(), withdraw: useWithdraw() };
  const { id, may, person, title } = experience;
  const which = may.includes('refuse') ? 'refuse' : may.includes('withdraw') ? 'withdraw' : null;
  if (which === null) return null;
  const act = acts[which];
  const leave = (): void => setAsked(false);
  return (
    <span>
      <button type="button" className="btn slim" onClick={() => setAsked(true)}>
        {text(`${which}.open`)}
      </button>
      {isAsked && (
        <Dialog title={text(`${which}.of`, { name: person.name, title })} onClose={leave}>
          <form
            className={layout.form}
            onSubmit={(event) => {
              event.preventDefault();
              act.mutate({ id, reason: reason.trim() }, { onSuccess: leave });
            }}
          >
            <p>{text(`${which}.lead`)}</p>
            <label className="field">
              <span>{text('reason')}</span>
              <textarea
                className="input"
                rows={3}
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </label>
            <Refusal error={act.error} />
            <div className={layout.acts}>
              <button
                type="submit"
                className="btn decide"
                disabled={reason.trim().length < LEAST_WORDS || act.isPending}
              >
                {text(`${which}.do`)}
              </button>
              <button type="button" className="btn" onClick={leave}>
                {text('leave')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </span>
  );
}
