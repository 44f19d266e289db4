import { Link } from '@tanstack/react-router';
import type { VisitHead } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import list from '../ui/rows.module.css';
import { VISIT_LOOKS } from './visit-looks.ts';

interface VisitListProps {
  readonly visits: readonly VisitHead[];
  /** On a branch's own page everything is to it. */
  readonly isOfOne?: boolean;
}

/** Visits with where they stand; never how many things lacked in one branch beside another. */
export function VisitList({ visits, isOfOne = false }: VisitListProps): ReactElement {
  const text = useText('supervision');
  const { today } = useMe();
  return (
    <ul className={list.rows}>
      {visits.map((visit) => (
        <li key={visit.id}>
          <Link to="/supervision-visits/$visitId" params={{ visitId: visit.id }}>
            {isOfOne
              ? [text(`kind.${visit.kind}`), visit.organization.name].join(text('dot'))
              : text('visit.title', { branch: visit.branch.name, kind: text(`kind.${visit.kind}`) })}
          </Link>
          <span className="muted small">
            <When visit={visit} />
          </span>
          <span className={list.far}>
            <StateTag look={isLate(visit, today) ? 'late' : VISIT_LOOKS[visit.state]}>
              {isMissed(visit, today) ? text('state.missed') : text(`state.${visit.state}`)}
            </StateTag>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Its day has passed, and nobody has gone. */
function isMissed({ state, dueOn }: VisitHead, today: string): boolean {
  return state === 'planned' && dueOn < today;
}

function isLate(visit: VisitHead, today: string): boolean {
  return isMissed(visit, today) || (visit.overdue > 0 && visit.state === 'following');
}

function When({ visit }: { readonly visit: VisitHead }): string {
  const text = useText('supervision');
  const dates = useDates();
  const { state, dueOn, visitedOn, open, overdue, lacking } = visit;
  if (state === 'cancelled') return '';
  if (visitedOn === null) return text('visits.by', { day: dates.full(dueOn) });
  return [
    text('visits.on', { day: dates.full(visitedOn) }),
    open > 0 ? text('visits.open', { count: open }) : text(lacking === 0 ? 'visits.fine' : 'visits.mended'),
    ...(overdue > 0 ? [text('visits.overdue', { count: overdue })] : []),
  ].join(text('dot'));
}
