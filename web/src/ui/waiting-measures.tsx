import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

const ROLES: readonly string[] = ['branch-secretary', 'organization-officer', 'committee-officer'];

/** How much waits for a meeting's decision, to be carried out, or for its review, of this year and the last; nothing where nothing does. */
export function WaitingMeasures({ branchId }: { readonly branchId: string }): ReactElement {
  const year = Number(useMe().today.slice(0, 4));
  return (
    <>
      <WaitingOfYear branchId={branchId} year={year - 1} />
      <WaitingOfYear branchId={branchId} year={year} />
    </>
  );
}

interface WaitingOfYearProps {
  readonly branchId: string;
  readonly year: number;
}

function WaitingOfYear({ branchId, year }: WaitingOfYearProps): ReactElement | null {
  const text = useText('measures');
  const { appointments, today } = useMe();
  const { data: counts } = useQuery({
    queryKey: ['measures', 'branch', branchId, year, 'waiting', today],
    queryFn: async () => {
      const { kinds } = await client.measures.ofBranch({ branchId, year });
      const measures = kinds.flatMap((kind) => kind.measures);
      const toDecide = kinds.flatMap((kind) => kind.eligible).filter(({ obstacles }) => obstacles.length === 0).length;
      const toDo = measures.filter(
        ({ state, termEndsOn }) => state === 'decided' || (state === 'in-force' && (termEndsOn ?? '9999') <= today),
      ).length;
      return { toDecide, toDo };
    },
    enabled: appointments.some(({ role }) => ROLES.includes(role)),
    // A branch may have kept no points last year.
    retry: false,
  });
  if (counts === undefined || counts.toDecide + counts.toDo === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <b>
        {[
          counts.toDecide > 0 ? text('waiting.decide', { count: counts.toDecide }) : [],
          counts.toDo > 0 ? text('waiting.do', { count: counts.toDo }) : [],
        ]
          .flat()
          .join(text('and'))}
      </b>
      <Link to="/branches/$branchId/measures/$year" params={{ branchId, year: String(year) }} className="btn slim">
        {text('waiting.see')}
      </Link>
    </p>
  );
}
