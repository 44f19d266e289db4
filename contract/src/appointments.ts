import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, pageOf, paging, role } from './shapes.ts';

/** A role at a place for a term. It waits until a second person has confirmed it, where its role asks for one. */
export const appointment = z.object({
  id,
  role,
  organizationId: id,
  organization: z.string(),
  fromOn: day,
  toOn: day.nullable(),
  state: z.enum(['waiting', 'confirmed']),
  /** Grows with each change; who ends it names the one he saw. */
  revision: z.int(),
});

const holder = z.object({
  personId: id,
  name: z.string(),
  branch: z.string().nullable(),
  appointments: z.array(appointment),
});
export type Holder = z.infer<typeof holder>;

const waiting = appointment.omit({ state: true, revision: true }).extend({
  personId: id,
  name: z.string(),
  grantedBy: z.string(),
  grantedAt: z.iso.datetime(),
  /** Granted by the caller or to the caller: somebody else has to look at it. */
  isOwn: z.boolean(),
});
export type WaitingAppointment = z.infer<typeof waiting>;

export const appointments = {
  /**
   * Everybody with what they hold, by branch and surname strokes. Words are names of people, which never stand in an
   * address; hence no GET.
   */
  list: oc
    .route({ method: 'POST', path: '/appointments/search' })
    .input(z.object({ ...paging, words: z.string().max(100).optional() }))
    .output(pageOf(holder)),
  /** What waits for a second person, the two hundred oldest first; the next ones follow as these are decided. */
  waiting: oc.route({ method: 'GET', path: '/appointments/waiting' }).output(z.array(waiting)),
  /** `id` is made by the caller: twice is once. */
  grant: oc
    .route({ method: 'POST', path: '/appointments' })
    .input(z.object({ id, personId: id, organizationId: id, role, fromOn: day, toOn: day.nullable() }))
    .output(holder),
  confirm: oc.route({ method: 'POST', path: '/appointments/{id}/confirmation' }).input(z.object({ id })).output(holder),
  decline: oc.route({ method: 'POST', path: '/appointments/{id}/refusal' }).input(z.object({ id })).output(holder),
  end: oc
    .route({ method: 'POST', path: '/appointments/{id}/end' })
    .input(z.object({ id, revision: z.int().min(1), toOn: day }))
    .output(holder),
};
