import type { Notice } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './notices.module.css';
import { TakeDown } from './take-down.tsx';

/** What stands around a published notice: the one it took the place of or that took its place, who filled its boxes, the wall. */
export function AroundNotice({ notice }: { readonly notice: Notice }): ReactElement | null {
  const text = useText('notices');
  const dates = useDates();
  const { boxes, replaces, replacedBy, mayTakeDown } = notice;
  if (boxes === null && replaces === null && replacedBy === null && !mayTakeDown) return null;
  return (
    <section className={`sheet box noprint ${style.around}`}>
      {replacedBy !== null && (
        <p>
          <b>{text('replaced.title', { number: replacedBy.number, day: dates.full(replacedBy.openedOn) })}</b>{' '}
          <Link to="/notices/$noticeId" params={{ noticeId: replacedBy.id }} className="btn slim">
            {text('replaced.see')}
          </Link>
        </p>
      )}
      {replaces !== null && (
        <p>
          {text('replaces.title', { number: replaces.number })}{' '}
          <Link to="/notices/$noticeId" params={{ noticeId: replaces.id }} className="btn slim">
            {text('replaces.see')}
          </Link>
        </p>
      )}
      {boxes !== null && (
        <p className="muted small">
          {text('kept.boxes', {
            ...{ proposer: boxes.proposed.by, proposed: dates.short(boxes.proposed.on) },
            ...{ checker: boxes.checked.by, checked: dates.short(boxes.checked.on) },
            ...{ approver: boxes.approved.by, approved: dates.short(boxes.approved.on) },
            ...{ publisher: boxes.published.by, published: dates.short(boxes.published.on) },
          })}
        </p>
      )}
      {mayTakeDown && <TakeDown id={notice.id} />}
    </section>
  );
}
