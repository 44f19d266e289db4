import type { Notice } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Change } from '../ui/correction-lines.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './notices.module.css';

/** What was corrected since the notice hangs out; the sheet itself stays as it was published. */
export function CorrectedSince({ notice }: { readonly notice: Notice }): ReactElement | null {
  const { corrections, branchId, kind, period } = notice;
  const notices = useText('notices');
  const text = useText('scoreCorrections');
  const dates = useDates();
  if (corrections.length === 0 || notice.replacedBy !== null) return null;
  return (
    <section className={`sheet box noprint ${style.since}`} aria-labelledby="since-title">
      <h2 className="sec-title" id="since-title">
        {text('since.title', { count: corrections.length })}
      </h2>
      <p className="muted small">{text('since.lead')}</p>
      <ul>
        {corrections.map((each) => (
          <li key={each.id}>
            <b>{each.member}</b> {dates.period(each.period)} {each.itemName} <Change correction={each} />{' '}
            {each.decidedOn !== null && (
              <span className="muted small">{text('since.on', { day: dates.short(each.decidedOn) })}</span>
            )}
          </li>
        ))}
      </ul>
      {/* Who filled its boxes is told to those who keep it; it is theirs to hang it out again. */}
      {notice.boxes !== null && (
        <Link to="/branches/$branchId/notices/$kind/$period" params={{ branchId, kind, period }} className="btn slim">
          {notices('again.do')}
        </Link>
      )}
    </section>
  );
}
