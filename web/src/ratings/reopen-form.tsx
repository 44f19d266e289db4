import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useReopen } from './queries.ts';
import style from './year-end.module.css';

/** Opens a confirmed year again: rarely needed, so it is folded away. */
export function ReopenForm({ yearEnd }: { readonly yearEnd: YearEnd }): ReactElement {
  const text = useText('ratings');
  const reopen = useReopen();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const isWhole = reason.trim().length > 1 && document.trim().length > 1;
  return (
    <details className={`${style.reopen} noprint`}>
      <summary>{text('reopen.open')}</summary>
      <form
        className={style.decisions}
        onSubmit={(event) => {
          event.preventDefault();
          const given = { reason: reason.trim(), document: document.trim() };
          reopen.mutate({ branchId: yearEnd.branch.id, year: yearEnd.year, ...given });
        }}
      >
        <p className="small muted">{text('reopen.lead')}</p>
        <label className="field">
          <span>{text('reopen.reason')}</span>
          <input className="input" maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
        <label className="field">
          <span>{text('reopen.document')}</span>
          <input
            className="input"
            maxLength={100}
            value={document}
            onChange={({ target }) => setDocument(target.value)}
          />
        </label>
        <Refusal error={reopen.error} />
        <div>
          <button type="submit" className="btn" disabled={!isWhole || reopen.isPending}>
            {text('reopen.do')}
          </button>
        </div>
      </form>
    </details>
  );
}
