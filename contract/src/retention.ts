import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day } from './shapes.ts';

const erasable = z.enum(['audit-details', 'views', 'corrections', 'file-names', 'account']);
export type Erasable = z.infer<typeof erasable>;

/** What would be erased: how many of each kind lie before the day their time ends. */
export const erasure = z.object({
  auditDays: z.int(),
  kinds: z.array(z.object({ kind: erasable, keptDays: z.int(), before: day, count: z.int() })),
});
export type Erasure = z.infer<typeof erasure>;

// The network-security law wants logs for half a year at least; the server refuses fewer days.
const auditDays = z.int().min(1).max(36_500);

/** Erasing what has been kept long enough (PIPL 19, 47): looked at first, then carried out as it was looked at. */
export const retention = {
  preview: oc
    .route({ method: 'GET', path: '/retention' })
    .input(z.object({ auditDays: z.coerce.number().int().min(1).max(36_500).default(1096) }))
    .output(erasure),
  /** `seen` is what the preview counted; where more or less is there by now, nothing is erased. */
  carryOut: oc
    .route({ method: 'POST', path: '/retention' })
    .input(
      z.object({
        auditDays,
        seen: z.array(z.object({ kind: erasable, count: z.int() })),
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .output(erasure),
};
