import { oc } from '@orpc/contract';
import { z } from 'zod';
import { keptKinds, type KeptKindId } from './kept-kinds.ts';
import { day, id, pageOf, paging } from './shapes.ts';

const keptKind = z.enum(Object.keys(keptKinds) as [KeptKindId, ...KeptKindId[]]);

export const correction = z.object({
  id,
  /** In the committee's register. */
  number: z.int(),
  personId: id,
  name: z.string(),
  branchId: id.nullable(),
  branch: z.string().nullable(),
  kind: keptKind,
  wanted: z.string(),
  requestedOn: day,
  /** Fifteen working days after the request. */
  dueOn: day,
  outcome: z.enum(['accepted', 'refused']).nullable(),
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredOn: day.nullable(),
});
export type Correction = z.infer<typeof correction>;

const words = z.string().trim().min(1).max(500);

/** What somebody says is wrong about themselves (PIPL 46), and the answer with its reasons (PIPL 50). */
export const corrections = {
  listOwn: oc.route({ method: 'GET', path: '/me/corrections' }).output(z.array(correction)),
  /** `id` is made by the caller: twice is once. */
  request: oc
    .route({ method: 'POST', path: '/me/corrections' })
    .input(z.object({ id, kind: keptKind, wanted: words }))
    .output(correction),
  /** The register of a branch, or of the whole committee for the department. */
  list: oc.route({ method: 'GET', path: '/corrections' }).input(z.object(paging)).output(pageOf(correction)),
  answer: oc
    .route({ method: 'POST', path: '/corrections/{id}/answer' })
    .input(z.object({ id, outcome: z.enum(['accepted', 'refused']), reason: z.string().trim().max(500).nullable() }))
    .output(correction),
};
