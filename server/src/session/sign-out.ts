import { done, type Result } from '@xianfeng/engine';
import type { Context } from '../context.ts';

/** Ends the session where there is one; a second time changes nothing. */
export async function signOut({ identity, request }: Context): Promise<Result<Record<string, never>>> {
  for (const cookie of await identity.signOut(request)) request.setCookie(cookie);
  return done({});
}
