import { Link } from '@tanstack/react-router';
import type { SpotCheck, SpotCheckItem } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';

interface CorrectionWayProps {
  readonly check: SpotCheck;
  readonly what: NonNullable<SpotCheckItem['what']>;
}

/** Where what is wrong is corrected: the check itself changes no points. */
export function CorrectionWay({ check: { kind }, what }: CorrectionWayProps): ReactElement {
  const text = useText('spotChecks');
  const params = { branchId: what.branch.id };
  if (what.isCorrected) return <p>{text('corrected')}</p>;
  return (
    <p>
      {kind === 'entries' ? (
        <Link to="/branches/$branchId/ledger" params={params}>
          {text('correct.entry')}
        </Link>
      ) : (
        <Link to="/branches/$branchId/sheets/$period" params={{ ...params, period: what.period }}>
          {text('correct.score')}
        </Link>
      )}
    </p>
  );
}
