import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';

interface FetchedProps<Value> {
  readonly query: UseQueryResult<Value>;
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}

/** What was asked for, once it is there; until then its lines, or why it did not come. */
export function Fetched<Value>({ query, lines, children }: FetchedProps<Value>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <Failed error={query.error} again={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}
