import { ORPCError } from '@orpc/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

/** A session that has ended sends its page to the sign-in; what a grid could not save stays on this machine. */
function leaveWhenSignedOut(error: unknown): void {
  const isOutside = window.location.pathname === '/sign-in';
  if (error instanceof ORPCError && error.code === 'session.none' && !isOutside) window.location.assign('/sign-in');
}

/** Somebody else was first: the page shows what stands now, beside the refusal and what was typed. */
function readAgainWhenLate(error: unknown): void {
  if (error instanceof ORPCError && error.status === 409) void queryClient.invalidateQueries();
}

/** What was fetched, shared by the pages and by the router that guards them. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({
    onError: (error) => {
      leaveWhenSignedOut(error);
      readAgainWhenLate(error);
    },
  }),
  defaultOptions: {
    // Numbers are read afresh when a page opens; a refusal of the server stays a refusal when asked again.
    queries: { staleTime: 5_000, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
