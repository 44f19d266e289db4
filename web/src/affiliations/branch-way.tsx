import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import style from './affiliations.module.css';
import { openBranchesQuery } from '../organizations/queries.ts';

/** Changes are entered where the people are: on the roll of their branch. */
export function BranchWay(): ReactElement {
  const text = useText('affiliations');
  const navigate = useNavigate();
  const branches = useQuery(openBranchesQuery);
  // Those shown for orientation alone carry no count.
  const reached = (branches.data ?? []).filter(({ memberCount }) => memberCount !== null);
  return (
    <div className={style.way}>
      <Choice
        isSearched
        aria-label={text('toBranch')}
        placeholder={text('toBranch')}
        choices={reached.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(branchId) => void navigate({ to: '/branches/$branchId/members', params: { branchId } })}
      />
    </div>
  );
}
