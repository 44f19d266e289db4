import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { plainPoints } from '../explanations/exact-text.ts';
import { useText } from '../text/use-text.ts';
import style from './correction-lines.module.css';
import { useDates } from './use-dates.ts';

interface CorrectionLinesProps {
  readonly corrections: Card['corrections'];
  /** Beside its item the item needs no name. */
  readonly isNamed: boolean;
}

/** What was corrected after the meeting: the old score struck out, the new one, who, when, why, and on what it rests. */
export function CorrectionLines({ corrections, isNamed }: CorrectionLinesProps): ReactElement | null {
  const text = useText('scoreCorrections');
  const dates = useDates();
  if (corrections.length === 0) return null;
  return (
    <ul className={style.lines} aria-label={text('lines')}>
      {corrections.map((each) => (
        <li key={each.id}>
          <p>
            {dates.period(each.period)} {isNamed && each.itemName} <Change correction={each} />
            {each.isAfterNotice && <span className="muted small"> {text('afterNotice')}</span>}
          </p>
          <p className="muted small">
            {text('why', { reason: each.reason, evidence: each.evidence })}{' '}
            {text('who', {
              ...{ proposer: each.proposedBy, proposed: dates.short(each.proposedOn) },
              ...{ passer: each.decidedBy ?? '', passed: dates.short(each.decidedOn ?? each.proposedOn) },
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** From what to what. */
export function Change({
  correction: { stood, points },
}: {
  readonly correction: Pick<Card['corrections'][number], 'stood' | 'points'>;
}): ReactElement {
  const text = useText('scoreCorrections');
  return (
    <>
      {stood === null ? text('stood.none') : <del>{plainPoints(stood)}</del>}
      {' → '}
      <b className="num">{plainPoints(points)}</b>
    </>
  );
}
