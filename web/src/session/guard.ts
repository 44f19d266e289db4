import { redirect } from '@tanstack/react-router';
import { queryClient } from '../query-client.ts';
import { homeOf } from './navigation.ts';
import { placeAt } from './places.ts';
import { meQuery } from './queries.ts';

/** Before any page: nobody gets in without a session, nor past a one-time code without a password. */
export async function guardPages({ location }: { readonly location: { readonly pathname: string } }): Promise<void> {
  const me = await queryClient.ensureQueryData(meQuery);
  const at = location.pathname;
  if (me === null) {
    if (at !== '/sign-in') redirect({ to: '/sign-in', replace: true, throw: true });
    return;
  }
  if (me.mustSetPassword) {
    if (at !== '/set-password') redirect({ to: '/set-password', replace: true, throw: true });
    return;
  }
  if (['/', '/sign-in', '/set-password'].includes(at)) {
    const home: string = homeOf(me, placeAt(me, undefined));
    redirect({ to: home, replace: true, throw: true });
  }
}
