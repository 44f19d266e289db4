import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ownProxyEntriesQuery, useUndoProxyEntry } from '../exemptions/queries.ts';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './home.module.css';

/** What others typed for oneself (代办), and the undoing of it for seven days; nothing where nobody typed anything. */
export function OwnProxyEntries(): ReactElement | null {
  const text = useText('members');
  const dates = useDates();
  const { data: entries = [] } = useQuery(ownProxyEntriesQuery);
  const undo = useUndoProxyEntry();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="proxies-title" className={`sheet ${style.box}`}>
      <h2 className="sec-title" id="proxies-title">
        {text('proxy.title')}
      </h2>
      <ul>
        {entries.map(({ id, act, typedBy, typedOn, undoUntil, undoneOn, canUndo }) => (
          <li key={id} className={style.duty}>
            <div>
              <b>{text(`proxy.${act}`)}</b>
              <p className="muted small">
                {text('proxy.by', { by: typedBy, day: dates.full(typedOn) })}
                {undoneOn === null
                  ? text('proxy.until', { day: dates.short(undoUntil) })
                  : text('proxy.undone', { day: dates.short(undoneOn) })}
              </p>
            </div>
            {canUndo && (
              <button type="button" className="btn slim" disabled={undo.isPending} onClick={() => undo.mutate({ id })}>
                {text('proxy.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={undo.error} />
    </section>
  );
}
