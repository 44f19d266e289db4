import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './cases.module.css';
import { useReleasePart } from './queries.ts';

interface EndPartProps {
  readonly case: MemberCase;
  readonly part: MemberCase['parts'][number];
}

/** Ends somebody's part, with a reason. */
export function EndPart({ case: found, part }: EndPartProps): ReactElement {
  const text = useText('cases');
  const release = useReleasePart();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const leave = (): void => setAsked(false);
  return (
    <>
      <button
        type="button"
        className="btn slim"
        aria-label={text('parts.end.of', { name: part.name })}
        onClick={() => setAsked(true)}
      >
        {text('parts.end')}
      </button>
      {isAsked && (
        <Dialog title={text('parts.end.of', { name: part.name })} onClose={leave}>
          <p>{text('parts.end.lead')}</p>
          <label className="field">
            <span>{text('parts.reason')}</span>
            <input
              className="input"
              maxLength={200}
              autoComplete="off"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <Refusal error={release.error} />
          <div className={style.acts}>
            <button
              type="button"
              className="btn decide"
              disabled={reason.trim().length < 2 || release.isPending}
              onClick={() =>
                release.mutate(
                  { id: found.id, revision: found.revision, partId: part.id, reason: reason.trim() },
                  { onSuccess: leave },
                )
              }
            >
              {text('parts.end.do')}
            </button>
            <button type="button" className="btn" onClick={leave}>
              {text('leave')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
