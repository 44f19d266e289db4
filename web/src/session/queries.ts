import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Me, OwnSecurity } from '@xianfeng/contract';
import { client } from '../client.ts';

export { usePlace } from './use-place.ts';

/** Who is signed in; null where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => client.session.read({}),
  staleTime: Number.POSITIVE_INFINITY,
});

interface Search {
  readonly words: string;
  readonly language: 'zh' | 'en';
}

/** What holds the words, as far as the reader may read it; forgotten when the box is closed. */
export function searchQuery({ words, language }: Search) {
  return queryOptions({
    queryKey: ['search', language, words],
    queryFn: () => client.searches.find({ words, language }),
    staleTime: 30_000,
    gcTime: 0,
  });
}

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

/** Opens the session: what another person fetched before on this machine must not be shown to this one. */
function useEntering() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (me: Me): void => {
    queries.clear();
    queries.setQueryData(meQuery.queryKey, me);
    void navigate({ to: '/', replace: true });
  };
}

export function useSignIn() {
  const enter = useEntering();
  return useMutation({
    mutationFn: (given: { username: string; password: string }) => client.session.signIn(given),
    onSuccess: enter,
  });
}

export function useGiveSecondFactor() {
  const enter = useEntering();
  return useMutation({
    mutationFn: (given: { code: string }) => client.session.giveSecondFactor(given),
    onSuccess: enter,
  });
}

/** Leaves for the portal. */
export function useBeginPortal() {
  return useMutation({
    mutationFn: () => client.session.beginPortal({}),
    onSuccess: ({ address }) => window.location.assign(address),
  });
}

export function useFinishPortal() {
  const enter = useEntering();
  return useMutation({
    mutationFn: (given: { query: string }) => client.session.finishPortal(given),
    onSuccess: enter,
  });
}

export function useSetPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { current?: string; next: string }) => client.session.setPassword(given),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      void queries.invalidateQueries({ queryKey: securityQuery.queryKey });
    },
  });
}

/** How one proves to be oneself, and where one is signed in. */
export const securityQuery = queryOptions({
  queryKey: ['security'],
  queryFn: () => client.session.readSecurity({}),
});

/** The seed is answered once, and goes nowhere but into the device. */
export function useBeginSecondFactor() {
  return useMutation({
    mutationFn: (given: { password?: string }) => client.session.beginSecondFactor(given),
    gcTime: 0,
  });
}

/** Answers the backup codes, which are shown this once. */
export function useConfirmSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { code: string }) => client.session.confirmSecondFactor(given),
    onSuccess: () => queries.invalidateQueries({ queryKey: securityQuery.queryKey }),
    gcTime: 0,
  });
}

export function useRenewBackupCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { password: string }) => client.session.renewBackupCodes(given),
    onSuccess: () => queries.invalidateQueries({ queryKey: securityQuery.queryKey }),
    gcTime: 0,
  });
}

export function useRemoveSecondFactor() {
  const keep = useKeepSecurity();
  return useMutation({
    mutationFn: (given: { password: string }) => client.session.removeSecondFactor(given),
    onSuccess: keep,
  });
}

/** Ends one other session, or all of them. */
export function useEndSessions() {
  const keep = useKeepSecurity();
  return useMutation({
    mutationFn: ({ id, ...given }: { readonly id?: string; readonly password?: string }) =>
      id === undefined ? client.session.endOthers(given) : client.session.endOther({ id, ...given }),
    onSuccess: keep,
  });
}

/** Where one wants to be reminded by mail. */
export const ownRemindersQuery = queryOptions({
  queryKey: ['own-reminders'],
  queryFn: () => client.reminders.readOwn({}),
});

export function useSetOwnReminders() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { address: string | null }) => client.reminders.setOwn(given),
    onSuccess: (standing) => queries.setQueryData(ownRemindersQuery.queryKey, standing),
  });
}

function useKeepSecurity(): (security: OwnSecurity) => void {
  const queries = useQueryClient();
  return (security) => void queries.setQueryData(securityQuery.queryKey, security);
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
