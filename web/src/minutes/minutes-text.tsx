import type { MinutesEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './minutes.module.css';

/** What was written down, as it stands in the book. */
export function MinutesText({ minutes }: { readonly minutes: MinutesEntry }): ReactElement {
  const text = useText('minutes');
  const dates = useDates();
  const { on, due, present, ayes, document, words, recordedBy, recordedOn, withdrawal } = minutes;
  return (
    <article className={style.entry}>
      <p>
        <b>{dates.full(on)}</b>
        {due !== null && present !== null && <span> · {text('attendance', { due, present })}</span>}
        {ayes !== null && <span> · {text('carried', { count: ayes })}</span>}
        {document !== null && <span> · {document}</span>}
      </p>
      <p className={style.words}>{words}</p>
      <p className="muted small">{text('recorded', { name: recordedBy, day: dates.full(recordedOn) })}</p>
      {withdrawal !== null && (
        <p className="small">
          {text('withdrawn.why', { name: withdrawal.by, day: dates.full(withdrawal.on), reason: withdrawal.reason })}
        </p>
      )}
    </article>
  );
}
