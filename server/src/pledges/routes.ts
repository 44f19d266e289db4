import { permit, reachOf, requireCaller } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { refusal, respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { decidePledge, notePledge, signPledges, withdrawPledge } from './act.ts';
import { listOfBranches, listPledges, readOwnPledges, readPledge } from './list.ts';
import { makePledge } from './make.ts';
import { planPledges, readPlan } from './plan.ts';

type Act = (typeof access)[number]['act'];

interface ActsOn {
  /** Of a pledge of a member, and of one that a branch makes. */
  readonly member: Act;
  readonly branch: Act;
  /** Whether a member may do it with the own one. */
  readonly isOwnToo: boolean;
}

/** Whether the caller may do something with a pledge, by whose it is. An unknown one answers alike. */
async function permitOn(context: Context, id: string, { member, branch, isOwnToo }: ActsOn): Promise<Caller> {
  const caller = requireCaller(context);
  const place = await context.store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.pledges.find(id);
    const cycle = row === undefined ? undefined : await tx.cycles.findById(row.cycle_id);
    return row === undefined || cycle === undefined ? null : { personId: row.person_id, branchId: cycle.branch_id };
  });
  if (place === null) throw refusal([{ code: 'access.denied' }]);
  if (isOwnToo && place.personId === caller.personId) return caller;
  return permit(context, access, { act: place.personId === null ? branch : member, branchId: place.branchId });
}

export const pledgeRoutes = {
  own: os.pledges.own.handler(async ({ context }) => respond(await readOwnPledges(context, requireCaller(context)))),
  list: os.pledges.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-pledges', branchId: input.branchId });
    return respond(await listPledges(context, caller, input));
  }),
  ofBranches: os.pledges.ofBranches.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-of-branches' });
    const reach = reachOf(caller, access, 'read-of-branches');
    return respond(await listOfBranches(context, caller, { ...input, reach }));
  }),
  read: os.pledges.read.handler(async ({ context, input: { id } }) => {
    const caller = await permitOn(context, id, { member: 'read-pledges', branch: 'read-pledges', isOwnToo: true });
    return respond(await readPledge(context, caller, id));
  }),
  readPlan: os.pledges.readPlan.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-pledges', branchId: input.branchId });
    return respond(await readPlan(context, caller, input));
  }),
  plan: os.pledges.plan.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'plan', branchId: input.branchId });
    return respond(await planPledges(context, caller, input));
  }),
  make: os.pledges.make.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const isOwn = requireCaller(context).personId === personId;
    const aim = isOwn ? { act: 'pledge' as const, personId } : { act: 'type-pledge' as const, branchId, personId };
    return respond(await makePledge(context, await permit(context, access, aim), input));
  }),
  makeForBranch: os.pledges.makeForBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'pledge-for-branch', branchId: input.branchId });
    return respond(await makePledge(context, caller, { ...input, personId: null }));
  }),
  sign: os.pledges.sign.handler(async ({ context, input }) => {
    const act = input.by === 'member' ? 'sign-of-member' : 'answer-branch';
    const caller = await permit(context, access, { act, branchId: input.branchId });
    return respond(await signPledges(context, caller, input));
  }),
  note: os.pledges.note.handler(async ({ context, input }) => {
    const acts = { member: 'note-for-member', branch: 'pledge-for-branch', isOwnToo: true } as const;
    return respond(await notePledge(context, await permitOn(context, input.id, acts), input));
  }),
  decide: os.pledges.decide.handler(async ({ context, input }) => {
    const acts = { member: 'decide-of-member', branch: 'answer-branch', isOwnToo: false } as const;
    return respond(await decidePledge(context, await permitOn(context, input.id, acts), input));
  }),
  withdraw: os.pledges.withdraw.handler(async ({ context, input }) => {
    const acts = { member: 'withdraw-of-member', branch: 'withdraw-of-branch', isOwnToo: true } as const;
    return respond(await withdrawPledge(context, await permitOn(context, input.id, acts), input));
  }),
};
