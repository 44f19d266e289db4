import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from './area.tsx';
import style from './cases.module.css';
import { useStopCase } from './queries.ts';

/** Stops a case at whatever step it is, with the reason. */
export function StopPart({ case: found }: { readonly case: MemberCase }): ReactElement {
  const text = useText('cases');
  const stop = useStopCase();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const leave = (): void => setAsked(false);
  return (
    <div>
      <button type="button" className="btn slim" onClick={() => setAsked(true)}>
        {text('stop.open')}
      </button>
      {isAsked && (
        <Dialog title={text('stop.open')} onClose={leave}>
          <p>{text('stop.lead')}</p>
          <Area name={text('stop.reason')} value={reason} onChange={setReason} />
          <Refusal error={stop.error} />
          <div className={style.acts}>
            <button
              type="button"
              className="btn decide"
              disabled={reason.trim().length < 2 || stop.isPending}
              onClick={() =>
                stop.mutate({ id: found.id, revision: found.revision, reason: reason.trim() }, { onSuccess: leave })
              }
            >
              {text('stop.do')}
            </button>
            <button type="button" className="btn" onClick={leave}>
              {text('leave')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
