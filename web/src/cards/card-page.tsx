import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Fetched } from '../ui/fetched.tsx';
import { GradeNames, gradeNames } from '../ui/grade-names.ts';
import { CardView } from './card-view.tsx';
import { cardQuery } from './queries.ts';

/** The points card (积分卡) of one member; every number opens to what it rests on. */
export function CardPage(): ReactElement {
  const { memberId = '' } = useParams({ strict: false });
  const query = useQuery(cardQuery(memberId));
  return (
    <Fetched query={query} lines={12}>
      {(card) => (
        <GradeNames value={gradeNames(card.scheme.grades)}>
          <CardView card={card} />
        </GradeNames>
      )}
    </Fetched>
  );
}
