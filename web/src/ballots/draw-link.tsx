import { Link } from '@tanstack/react-router';
import type { HeldBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';

interface DrawLinkProps {
  readonly held: Pick<HeldBallot, 'ballot' | 'period'>;
  readonly group: Pick<HeldBallot['groups'][number], 'id' | 'name' | 'drawn'>;
  readonly branchId: string;
}

/** To the page on which a group's representatives are drawn by lot. */
export function DrawLink({ held: { ballot, period }, group, branchId }: DrawLinkProps): ReactElement {
  const text = useText('ballots');
  return (
    <Link
      to="/branches/$branchId/ballots/$year/$ballot/$period/draw/$group"
      params={{ branchId, year: period.slice(0, 4), ballot, period, group: group.id }}
      className="btn"
    >
      {text(group.drawn === null ? 'list.draw' : 'list.seeDraw', { group: group.name })}
    </Link>
  );
}
