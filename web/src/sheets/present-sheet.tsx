import { Navigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';

/** Scoring opens on the month of the present day. */
export function PresentSheet(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/sheets' });
  const { today } = useMe();
  return <Navigate to="/branches/$branchId/sheets/$period" params={{ branchId, period: today.slice(0, 7) }} replace />;
}
