import { Link } from '@tanstack/react-router';
import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './cases.module.css';

const ROLES: readonly string[] = ['committee-officer', 'department-officer'];

/** From what was decided to where a person ends the membership; it does not end by itself. */
export function LeavingWay({ case: found }: { readonly case: MemberCase }): ReactElement | null {
  const text = useText('cases');
  const { appointments } = useMe();
  const { leaving, branch, papers } = found;
  if (leaving === null || !appointments.some(({ role }) => ROLES.includes(role))) return null;
  const document = papers.find(({ what }) => what === 'decision')?.document ?? '';
  return (
    <p className={`sheet box ${style.head}`}>
      <span>{text('leaving.lead', { document })}</span>
      <Link to="/branches/$branchId/members" params={{ branchId: branch.id }} className="btn slim">
        {text('leaving.do')}
      </Link>
    </p>
  );
}
