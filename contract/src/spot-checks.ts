import { oc } from '@orpc/contract';
import { z } from 'zod';
import { hash, lotFacts, numbersGiven } from './lots.ts';
import { day, id, pageOf, paging, period, problem } from './shapes.ts';

const by = z.enum(['committee', 'branch']);
const state = z.enum(['frozen', 'drawn', 'finished', 'withdrawn']);
const finding = z.enum(['right', 'wrong', 'unprovable']);
const branch = z.object({ id, name: z.string() });
const written = (most: number) => z.string().trim().min(2).max(most);
const asked = { by, step: z.string().min(1).max(60), period };

const spotCheckHead = z.object({
  id,
  ...asked,
  /** The step as its scheme calls it. */
  name: z.string(),
  kind: z.enum(['scores', 'entries']),
  branches: z.array(branch),
  state,
  frozenOn: day,
  /** How many could be drawn, are drawn, were looked into, and were wrong. */
  lines: lotFacts.lines,
  draws: lotFacts.draws,
  found: z.int(),
  wrong: z.int(),
});
export type SpotCheckHead = z.infer<typeof spotCheckHead>;

const spotCheckItem = z.object({
  id,
  place: z.int(),
  /** The line of the list, as everybody may read it. */
  line: z.string(),
  revision: z.int(),
  finding: finding.nullable(),
  /** Whom and what it is about, and what was found; null for readers of whom neither is any business. */
  what: z
    .object({
      memberId: id,
      name: z.string(),
      branch,
      /** The scored period, or the month in which the entry counts. */
      period: z.string(),
      /** What stands: a line for each score of the period, or one for the entry. */
      stands: z.array(z.object({ name: z.string(), value: z.string(), note: z.string().nullable() })),
      shouldStand: z.string().nullable(),
      reason: z.string().nullable(),
      remedy: z.string().nullable(),
      foundBy: z.string().nullable(),
      foundOn: day.nullable(),
      /** Whether the entry is reversed, or a score of the period corrected, by now. */
      isCorrected: z.boolean(),
    })
    .nullable(),
  /** Why the reader may not look into it himself; null where he may. */
  obstacle: problem.nullable(),
});
export type SpotCheckItem = z.infer<typeof spotCheckItem>;

const spotCheck = spotCheckHead.extend({
  clause: z.object({ cite: z.string(), text: z.string() }),
  record: z.string(),
  ...lotFacts,
  frozenAt: z.iso.datetime(),
  drawnOn: day.nullable(),
  finishedBy: z.string().nullable(),
  finishedOn: day.nullable(),
  withdrawal: z.object({ on: day, by: z.string(), reason: z.string() }).nullable(),
  items: z.array(spotCheckItem),
  may: z.array(z.enum(['draw', 'find', 'finish', 'withdraw'])),
  /** What stands against finishing it. */
  obstacles: z.array(problem),
});
export type SpotCheck = z.infer<typeof spotCheck>;

/** A check that can be begun, or waits for steps before it. */
const dueCheck = z.object({
  ...asked,
  scheme: z.string(),
  name: z.string(),
  dueOn: day,
  isOverdue: z.boolean(),
  /** Those without a check yet; what has to be done first, where something has. */
  branches: z.array(branch.extend({ waitsFor: z.object({ name: z.string(), period: z.string() }).nullable() })),
});
export type DueCheck = z.infer<typeof dueCheck>;

const at = z.object({ id });

/** Checks whose items are drawn by lot (随机抽查), so that anybody can repeat the draw. */
export const spotChecks = {
  /** What the caller can begin now, or could if the steps before were done. */
  due: oc.route({ method: 'GET', path: '/spot-checks/due' }).output(z.object({ checks: z.array(dueCheck) })),
  /** Of the branches in reach, the latest first. */
  list: oc.route({ method: 'GET', path: '/spot-checks' }).input(z.object(paging)).output(pageOf(spotCheckHead)),
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/spot-checks' })
    .input(z.object({ ...paging, branchId: id }))
    .output(pageOf(spotCheckHead)),
  read: oc.route({ method: 'GET', path: '/spot-checks/{id}' }).input(at).output(spotCheck),
  /** The frozen list, byte for byte. */
  readList: oc
    .route({ method: 'GET', path: '/spot-checks/{id}/list' })
    .input(at)
    .output(z.object({ list: z.string(), hash })),
  /** Freezes the list of what can be drawn in these branches. `id` is made by the caller: twice is once. */
  freeze: oc
    .route({ method: 'POST', path: '/spot-checks/{id}' })
    .input(at.extend({ ...asked, branchIds: z.array(id).min(1).max(200) }))
    .output(spotCheck),
  /** The numbers of those present, in the order they were read out; seed and draw follow from them and the list. */
  draw: oc
    .route({ method: 'POST', path: '/spot-checks/{id}/draw' })
    .input(at.extend({ numbers: numbersGiven }))
    .output(spotCheck),
  /** What somebody found about one that was drawn; whoever writes names the revision he saw. */
  find: oc
    .route({ method: 'POST', path: '/spot-checks/{id}/findings' })
    .input(
      at.extend({
        itemId: id,
        revision: z.int().min(0),
        finding,
        shouldStand: written(100).nullable(),
        reason: written(300),
        remedy: written(300).nullable(),
      }),
    )
    .output(spotCheck),
  finish: oc.route({ method: 'POST', path: '/spot-checks/{id}/finish' }).input(at).output(spotCheck),
  /** Takes a check back, with a reason; list and draw stay to be read. */
  withdraw: oc
    .route({ method: 'POST', path: '/spot-checks/{id}/withdraw' })
    .input(at.extend({ reason: written(200) }))
    .output(spotCheck),
};
