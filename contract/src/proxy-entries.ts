import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id } from './shapes.ts';

/** What somebody typed for a member (代办), as the member sees it. */
export const proxyEntry = z.object({
  id,
  act: z.enum(['exemption.wish', 'declaration.declare', 'pledge.make', 'star.consent']),
  typedBy: z.string(),
  typedOn: day,
  /** The last day on which the member can undo it. */
  undoUntil: day,
  undoneOn: day.nullable(),
  canUndo: z.boolean(),
});
export type ProxyEntry = z.infer<typeof proxyEntry>;

export const proxyEntries = {
  readOwn: oc.route({ method: 'GET', path: '/me/proxy-entries' }).output(z.array(proxyEntry)),
  undo: oc
    .route({ method: 'POST', path: '/me/proxy-entries/{id}/undo' })
    .input(z.object({ id }))
    .output(z.array(proxyEntry)),
};
