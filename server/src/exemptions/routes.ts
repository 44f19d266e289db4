import { permit, reachOf, requireCaller } from '../access.ts';
import type { Context } from '../context.ts';
import { refusal, respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { approveExemption } from './approve.ts';
import { listRequests, readOwnRequests } from './list.ts';
import { passBranch } from './pass-branch.ts';
import { placeOf, sendBack, takeStep, withdrawWish } from './take-step.ts';
import { wishExemption } from './wish.ts';

/** Whose turn it is at each revision of a request that goes on. */
const turns = ['branch', 'committee', 'department'] as const;

const actOf = { branch: 'pass-branch', committee: 'review', department: 'approve' } as const;

/** Whether the caller may take a step of a request; an unknown one answers like a foreign one. */
async function permitStep(context: Context, id: string, step: keyof typeof actOf) {
  const found = await placeOf(context, requireCaller(context), id);
  if (found === null) throw refusal([{ code: 'access.denied' }]);
  return permit(context, access, { act: actOf[step], branchId: found.branchId });
}

export const exemptionRoutes = {
  list: os.exemptions.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list-requests' });
    return respond(await listRequests(context, caller, { ...input, reach: reachOf(caller, access, 'list-requests') }));
  }),
  readOwn: os.exemptions.readOwn.handler(async ({ context }) =>
    respond(await readOwnRequests(context, requireCaller(context))),
  ),
  wish: os.exemptions.wish.handler(async ({ context, input: { branchId, personId, ...wish } }) => {
    const isOwn = requireCaller(context).personId === personId;
    const aim = isOwn ? { act: 'wish' as const, personId } : { act: 'type-wish' as const, branchId, personId };
    return respond(await wishExemption(context, await permit(context, access, aim), { ...wish, branchId, personId }));
  }),
  passBranch: os.exemptions.passBranch.handler(async ({ context, input }) =>
    respond(await passBranch(context, await permitStep(context, input.id, 'branch'), input)),
  ),
  review: os.exemptions.review.handler(async ({ context, input: { document, ...asked } }) => {
    const caller = await permitStep(context, asked.id, 'committee');
    return respond(await takeStep(context, caller, { asked, step: 'committee', columns: { document } }));
  }),
  approve: os.exemptions.approve.handler(async ({ context, input }) =>
    respond(await approveExemption(context, await permitStep(context, input.id, 'department'), input)),
  ),
  sendBack: os.exemptions.sendBack.handler(async ({ context, input }) => {
    // Whose turn it was when the caller looked: who was late is told so, and not that it is none of his business.
    const step = turns[input.revision - 1] ?? 'department';
    const caller = await permitStep(context, input.id, step);
    return respond(await sendBack(context, caller, { ...input, step }));
  }),
  withdraw: os.exemptions.withdraw.handler(async ({ context, input }) =>
    respond(await withdrawWish(context, requireCaller(context), input)),
  ),
};
