import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Me } from '@xianfeng/contract';
import { client } from '../client.ts';

export { usePlace } from './use-place.ts';

/** Who is signed in; null where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => client.session.read({}),
  staleTime: Number.POSITIVE_INFINITY,
});

export const greetingQuery = queryOptions({
  queryKey: ['greeting'],
  queryFn: () => client.session.greet({}),
  staleTime: Number.POSITIVE_INFINITY,
});

export type Greeting = Awaited<ReturnType<typeof client.session.greet>>;

/** The one signed in. Only for pages inside the frame, which shows them to nobody else. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (data === undefined || data === null) throw new Error('A page inside the frame was shown to nobody.');
  return data;
}

export function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (given: { username: string; password: string }) => client.session.signIn(given),
    onSuccess: (me) => {
      // What another person fetched before on this machine must not be shown to this one.
      queries.clear();
      queries.setQueryData(meQuery.queryKey, me);
      void navigate({ to: '/', replace: true });
    },
  });
}

export function useSetPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { current: string; next: string }) => client.session.setPassword(given),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
}

/** Moves the demo's day; every page's figures depend on it. */
export function useMoveDay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { day: string }) => client.demo.moveDay(given),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => client.session.signOut({}),
    // A page loaded anew holds nothing of the one who left.
    onSuccess: () => window.location.assign('/sign-in'),
  });
}
