import { requireCaller } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { refusal } from '../respond.ts';
import { access } from './access.ts';

/** Somebody who draws somewhere; in which branches, the act itself asks. Throws otherwise. */
export function requireChecker(context: Context): Caller {
  const caller = requireCaller(context);
  const roles = access
    .filter(({ act }) => act !== 'read-spot-checks' && act !== 'read-findings')
    .map(({ role }) => role);
  if (!caller.appointments.some(({ role }) => roles.includes(role))) throw refusal([{ code: 'access.denied' }]);
  return caller;
}
