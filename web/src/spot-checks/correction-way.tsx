import { Link } from '@tanstack/react-router';
import type { SpotCheck, SpotCheckItem } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { useMayCorrect } from '../ui/use-may-correct.ts';

interface CorrectionWayProps {
  readonly check: SpotCheck;
  readonly what: NonNullable<SpotCheckItem['what']>;
}

/** Where what is wrong is corrected: the check itself changes no points. Others read who does it. */
export function CorrectionWay({ check: { id, kind }, what }: CorrectionWayProps): ReactElement {
  const text = useText('spotChecks');
  const branchId = what.branch.id;
  const mayCorrect = useMayCorrect(branchId, 'member');
  const isSecretary = useMe().appointments.some(
    ({ role, organization }) => role === 'branch-secretary' && organization.id === branchId,
  );
  if (what.isCorrected) return <p>{text(`corrected.${kind}`)}</p>;
  if (kind === 'entries') {
    if (!isSecretary) return <p className="muted small">{text('correct.entry.branch')}</p>;
    return (
      <p>
        <Link to="/branches/$branchId/ledger" params={{ branchId }}>
          {text('correct.entry')}
        </Link>
      </p>
    );
  }
  if (!mayCorrect) return <p className="muted small">{text('correct.score.branch')}</p>;
  const search = { period: what.period, member: what.memberId, check: id };
  return (
    <p>
      <Link to="/branches/$branchId/score-corrections" params={{ branchId }} search={search}>
        {text('correct.score')}
      </Link>
    </p>
  );
}
