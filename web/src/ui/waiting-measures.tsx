import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

const ROLES: readonly string[] = ['branch-secretary', 'organization-officer', 'committee-officer'];

/** How much waits for a meeting's decision, to be carried out, or for its review; nothing where nothing does. */
export function WaitingMeasures({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('measures');
  const { appointments } = useMe();
  const { data: waiting = [] } = useQuery({
    queryKey: ['measures', 'branch', branchId, 'waiting'],
    queryFn: () => client.measures.waiting({ branchId }),
    enabled: appointments.some(({ role }) => ROLES.includes(role)),
  });
  return (
    <>
      {waiting.map(({ year, toDecide, toDo }) => (
        <p key={year} className={`sheet ${style.line}`}>
          <b>
            {[
              toDecide > 0 ? text('waiting.decide', { count: toDecide, year }) : [],
              toDo > 0 ? text('waiting.do', { count: toDo, year }) : [],
            ]
              .flat()
              .join(text('and'))}
          </b>
          <Link to="/branches/$branchId/measures/$year" params={{ branchId, year: String(year) }} className="btn slim">
            {text('waiting.see')}
          </Link>
        </p>
      ))}
    </>
  );
}
