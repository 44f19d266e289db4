import { oc } from '@orpc/contract';
import { z } from 'zod';
import { hash, lotFacts, numbersGiven } from './lots.ts';
import { day, id, period } from './shapes.ts';

const place = { ballot: z.string().min(1).max(60), period, group: z.string().min(1).max(60) };
const reason = z.string().trim().min(2).max(200);

const drawHead = z.object({
  id,
  state: z.enum(['frozen', 'drawn', 'withdrawn']),
  lines: lotFacts.lines,
  draws: lotFacts.draws,
  frozenOn: day,
  withdrawal: z.object({ on: day, by: z.string(), reason: z.string() }).nullable(),
});
export type RepresentativeDrawHead = z.infer<typeof drawHead>;

const draw = drawHead.extend({
  ...lotFacts,
  branchId: id,
  ...place,
  drawnOn: day.nullable(),
  /** Everybody on the list in the order of the draw: the first `draws` are drawn, the others follow as substitutes. Empty before. */
  order: z.array(z.string()),
  may: z.array(z.enum(['draw', 'withdraw'])),
});
export type RepresentativeDraw = z.infer<typeof draw>;

const groupDraws = z.object({
  branch: z.object({ id, name: z.string() }),
  /** Ballot and group as the scheme calls them. */
  name: z.string(),
  groupName: z.string(),
  /** Of fewer papers nothing of the group is opened. */
  least: z.int(),
  /** The latest first; one at most stands, the others are withdrawn. */
  draws: z.array(drawHead),
  mayLead: z.boolean(),
});
export type GroupDraws = z.infer<typeof groupDraws>;

const at = z.object({ id });

/** Who takes part in a ballot without being a member, drawn by lot from a list of names so that anybody can repeat it. */
export const representativeDraws = {
  ofGroup: oc
    .route({ method: 'GET', path: '/branches/{branchId}/representative-draws/{ballot}/{period}/{group}' })
    .input(z.object({ branchId: id, ...place }))
    .output(groupDraws),
  read: oc.route({ method: 'GET', path: '/representative-draws/{id}' }).input(at).output(draw),
  /** The frozen list, byte for byte. */
  readList: oc
    .route({ method: 'GET', path: '/representative-draws/{id}/list' })
    .input(at)
    .output(z.object({ list: z.string(), hash })),
  /** Freezes a list of names, one a line, and how many are drawn. `id` is made by the caller: twice is once. */
  freeze: oc
    .route({ method: 'POST', path: '/branches/{branchId}/representative-draws/{id}' })
    .input(at.extend({ branchId: id, ...place, names: z.string().max(300_000), draws: z.int().min(1).max(2000) }))
    .output(draw),
  /** The numbers of those present, in the order they were read out; seed and draw follow from them and the list. */
  draw: oc
    .route({ method: 'POST', path: '/representative-draws/{id}/draw' })
    .input(at.extend({ numbers: numbersGiven }))
    .output(draw),
  /** Takes a draw back, with a reason; list and order stay to be read, and another may be begun. */
  withdraw: oc
    .route({ method: 'POST', path: '/representative-draws/{id}/withdraw' })
    .input(at.extend({ reason }))
    .output(draw),
};
