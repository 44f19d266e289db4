import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './objections.module.css';
import { useWithdraw } from './queries.ts';

/** Takes back what nobody has answered yet. */
export function WithdrawPart({ objection }: { readonly objection: Objection }): ReactElement {
  const text = useText('objections');
  const withdraw = useWithdraw();
  const [isAsked, setAsked] = useState(false);
  const leave = (): void => setAsked(false);
  return (
    <div>
      <button type="button" className="btn slim" onClick={() => setAsked(true)}>
        {text('withdraw.open')}
      </button>
      {isAsked && (
        <Dialog title={text('withdraw.open')} onClose={leave}>
          <p>{text('withdraw.lead')}</p>
          <Refusal error={withdraw.error} />
          <div className={style.acts}>
            <button
              type="button"
              className="btn decide"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate({ id: objection.id, revision: objection.revision }, { onSuccess: leave })}
            >
              {text('withdraw.do')}
            </button>
            <button type="button" className="btn" onClick={leave}>
              {text('withdraw.leave')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
