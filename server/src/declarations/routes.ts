import { permit, requireCaller } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { refusal, respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { agreeDeclaration, rejectDeclaration, verifyDeclaration, withdrawDeclaration } from './decide.ts';
import { declareDeed } from './declare.ts';
import { listKinds } from './kinds.ts';
import { liftRecusal } from './lift-recusal.ts';
import { listDeclarations, listOwnDeclarations, readDeclaration } from './list.ts';
import { attachPhoto, readPhoto } from './photos.ts';
import { recuseFrom } from './recuse.ts';

interface Permitted {
  readonly caller: Caller;
  readonly branchId: string;
}

/** Whether the caller may do something with a declaration; the own one where that is said. An unknown one answers alike. */
async function permitOn(
  context: Context,
  id: string,
  { act, isOwnToo }: { readonly act: 'read-declarations' | 'decide' | 'type-declaration'; readonly isOwnToo: boolean },
): Promise<Permitted> {
  const caller = requireCaller(context);
  const place = await context.store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.declarations.find(id);
    const cycle = row === undefined ? undefined : await tx.cycles.findById(row.cycle_id);
    return row === undefined || cycle === undefined ? null : { personId: row.person_id, branchId: cycle.branch_id };
  });
  if (place === null) throw refusal([{ code: 'access.denied' }]);
  const { branchId } = place;
  if (isOwnToo && place.personId === caller.personId) return { caller, branchId };
  return { caller: await permit(context, access, { act, branchId }), branchId };
}

const deciding = { act: 'decide', isOwnToo: false } as const;
const reading = { act: 'read-declarations', isOwnToo: true } as const;

export const declarationRoutes = {
  kinds: os.declarations.kinds.handler(async ({ context, input: { branchId } }) => {
    const caller = await permit(context, access, { act: 'read-kinds', branchId });
    return respond(await listKinds(context, caller, branchId));
  }),
  listOwn: os.declarations.listOwn.handler(async ({ context, input }) =>
    respond(await listOwnDeclarations(context, requireCaller(context), input)),
  ),
  list: os.declarations.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-declarations', branchId: input.branchId });
    return respond(await listDeclarations(context, caller, input));
  }),
  read: os.declarations.read.handler(async ({ context, input: { id } }) => {
    const { caller } = await permitOn(context, id, reading);
    return respond(await readDeclaration(context, caller, id));
  }),
  declare: os.declarations.declare.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const isOwn = requireCaller(context).personId === personId;
    const aim = isOwn
      ? { act: 'declare' as const, personId }
      : { act: 'type-declaration' as const, branchId, personId };
    return respond(await declareDeed(context, await permit(context, access, aim), input));
  }),
  attach: os.declarations.attach.handler(async ({ context, input }) => {
    const { caller, branchId } = await permitOn(context, input.id, { act: 'type-declaration', isOwnToo: true });
    return respond(await attachPhoto(context, caller, { ...input, branchId }));
  }),
  readPhoto: os.declarations.readPhoto.handler(async ({ context, input }) => {
    const { caller } = await permitOn(context, input.id, reading);
    return respond(await readPhoto(context, caller, input));
  }),
  verify: os.declarations.verify.handler(async ({ context, input }) => {
    const { caller } = await permitOn(context, input.id, deciding);
    return respond(await verifyDeclaration(context, caller, input));
  }),
  agree: os.declarations.agree.handler(async ({ context, input }) => {
    const { caller } = await permitOn(context, input.id, deciding);
    return respond(await agreeDeclaration(context, caller, input));
  }),
  reject: os.declarations.reject.handler(async ({ context, input }) => {
    const { caller } = await permitOn(context, input.id, deciding);
    return respond(await rejectDeclaration(context, caller, input));
  }),
  withdraw: os.declarations.withdraw.handler(async ({ context, input }) =>
    respond(await withdrawDeclaration(context, requireCaller(context), input)),
  ),
  recuse: os.declarations.recuse.handler(async ({ context, input }) => {
    const { branchId, memberId: personId } = input;
    const caller = await permit(context, access, { act: 'decide', branchId, personId });
    return respond(await recuseFrom(context, caller, input));
  }),
  liftRecusal: os.declarations.liftRecusal.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'lift-recusal', branchId: input.branchId });
    return respond(await liftRecusal(context, caller, input));
  }),
};
