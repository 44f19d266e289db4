import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';

export function DeskPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/desk' });
  return <p>{branchId}</p>;
}
