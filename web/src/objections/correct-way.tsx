import { Link } from '@tanstack/react-router';
import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useMayCorrect } from '../ui/use-may-correct.ts';
import style from './objections.module.css';

/** From an objection that was upheld to where the score it is about is corrected, for whoever may. */
export function CorrectWay({ objection }: { readonly objection: Objection }): ReactElement | null {
  const text = useText('objections');
  const { branch, subject, answer, decision, item, notice, concerns } = objection;
  const mayCorrect = useMayCorrect(branch.id, subject);
  const isUpheld = decision?.decision === 'changed' || (answer !== null && answer.outcome !== 'rejected');
  // Of longer notices the items are sums of months, of which any may be the wrong one.
  if (!isUpheld || !mayCorrect || item === null || notice.kind !== 'month') return null;
  return (
    <p className={`sheet box ${style.head}`}>
      <span>{text('correct.lead')}</span>
      <Link
        to="/branches/$branchId/score-corrections"
        params={{ branchId: branch.id }}
        search={{ period: notice.period, member: concerns.id, item: item.id }}
        className="btn slim"
      >
        {text('correct.do')}
      </Link>
    </p>
  );
}
