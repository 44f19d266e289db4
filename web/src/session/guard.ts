import type { Due } from '@xianfeng/contract';
import { redirect } from '@tanstack/react-router';
import { queryClient } from '../query-client.ts';
import { homeOf } from './navigation.ts';
import { placeAt } from './places.ts';
import { meQuery } from './queries.ts';

/** Where one does what signing in still asks. */
const PAGE_OF = {
  'second-factor': '/second-factor',
  password: '/set-password',
  'new-password': '/set-password',
  enrolment: '/enrolment',
} as const satisfies Readonly<Record<Due, string>>;

/** Before any page: nobody gets in without a session, nor past what signing in still asks. */
export async function guardPages({ location }: { readonly location: { readonly pathname: string } }): Promise<void> {
  const at = location.pathname;
  // A printed ticket names nobody: this page must not even ask who is signed in.
  if (at === '/ticket') return;
  // Whoever stands before the wall may ask whether the sheet is one of ours.
  if (at === '/check' || at.startsWith('/check/')) return;
  // What is said without a name, and the receipt for it, know nobody either.
  if (at === '/receipt' || at.startsWith('/letter-box/')) return;
  const me = await queryClient.ensureQueryData(meQuery);
  // Back from the portal: this page opens the session.
  if (at === '/portal') return;
  if (me === null) {
    if (at !== '/sign-in') redirect({ to: '/sign-in', replace: true, throw: true });
    return;
  }
  if (me.due !== null) {
    const page = PAGE_OF[me.due];
    if (at !== page) redirect({ to: page, replace: true, throw: true });
    return;
  }
  // Told before anything else (PIPL 17), once per wording.
  if (me.statementDue) {
    if (at !== '/statement') redirect({ to: '/statement', replace: true, throw: true });
    return;
  }
  if (['/', '/sign-in', ...Object.values(PAGE_OF)].includes(at)) {
    const home: string = homeOf(me, placeAt(me, undefined));
    redirect({ to: home, replace: true, throw: true });
  }
}
