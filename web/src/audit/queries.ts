import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

export interface AuditFilter {
  readonly from: string;
  readonly to: string;
}

/** A hundred acts at a time, the latest first. */
export function auditQuery({ from, to }: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'list', from, to],
    queryFn: ({ pageParam }) =>
      client.audit.list({
        ...(pageParam === null ? {} : { before: pageParam }),
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Refusals that stand out: a duty of audit and security administrators. */
export const findingsQuery = queryOptions({
  queryKey: ['audit', 'findings'],
  queryFn: () => client.audit.findings({}),
});

export const auditStateQuery = queryOptions({
  queryKey: ['audit', 'state'],
  queryFn: () => client.audit.state({}),
});

/** Asked for by a click: it reads everything from the beginning. */
export const verificationQuery = queryOptions({
  queryKey: ['audit', 'verification'],
  queryFn: () => client.audit.verify({}),
  enabled: false,
  gcTime: 0,
});
