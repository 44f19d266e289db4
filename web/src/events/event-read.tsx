import type { EventSheetView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { EVENT_LOOKS } from './event-looks.ts';
import style from './events.module.css';

/** A sheet for those who read it: the committee, the panel; and one that was withdrawn, for everybody. */
export function EventRead({ sheet }: { readonly sheet: EventSheetView }): ReactElement {
  const text = useText('events');
  const dates = useDates();
  const { kindName, on, place, words, state, lines, recordedById, recordedBy, withdrawal } = sheet;
  return (
    <section className={`sheet box ${style.read}`}>
      <p className={style.said}>
        <StateTag look={EVENT_LOOKS[state]}>{text(`sheet.${state}`)}</StateTag>
        <span>{[kindName, dates.full(on), ...(place === null ? [] : [place])].join(' · ')}</span>
        <span className="muted small">{text('recorded', { name: recordedBy })}</span>
      </p>
      {withdrawal !== null && (
        <p>{text('withdrawn', { name: withdrawal.by, day: dates.short(withdrawal.on), reason: withdrawal.reason })}</p>
      )}
      {words !== null && <p className={style.words}>{words}</p>}
      <ul className={style.grid}>
        {lines.map(({ memberId, member, state: stands, madeUpOn }) => (
          <li key={memberId} className={`${style.line} ${style.readLine}`}>
            <span>
              {member}
              {memberId === recordedById && <small className="muted"> {text('ownHand')}</small>}
            </span>
            <span className={style[stands]}>
              {text(`state.${stands}`)}
              {madeUpOn !== null && ` ${dates.short(madeUpOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
