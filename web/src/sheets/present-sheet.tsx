import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { presentSheetQuery } from './queries.ts';

/** Scoring opens on the period that is scored now. */
export function PresentSheet(): ReactElement {
  const text = useText('sheets');
  const frame = useText('frame');
  const { branchId } = useParams({ from: '/branches/$branchId/sheets' });
  const query = useQuery(presentSheetQuery(branchId));
  const period = query.data?.period;
  if (period != null) return <Navigate to="/branches/$branchId/sheets/$period" params={{ branchId, period }} replace />;
  return (
    <Page title={frame('nav.sheets')}>
      <Fetched query={query} lines={14}>
        {() => (
          <Empty
            way={
              <Link to="/branches/$branchId/steps" params={{ branchId }} className="btn slim">
                {text('none.way')}
              </Link>
            }
          >
            {text('none')}
          </Empty>
        )}
      </Fetched>
    </Page>
  );
}
