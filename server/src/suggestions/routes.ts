import { permit, reachOf, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { actAsRaiser } from './act-as-raiser.ts';
import { assignHandlers } from './assign.ts';
import { actByCode, readByCode } from './by-code.ts';
import { readCandidates } from './candidates.ts';
import { decideSuggestion } from './decide.ts';
import { figuresOfBranch, figuresOfCommittee } from './figures.ts';
import { leaveSuggestion } from './leave.ts';
import { letterBoxOf } from './letter-box.ts';
import { listOfCommittee, listSuggestions, ownSuggestions } from './list.ts';
import { raiseSuggestion } from './raise.ts';
import { recordSuggestion } from './record.ts';
import { replyToSuggestion } from './reply.ts';
import { readSuggestion } from './view.ts';

/** Where no place is named, the suggestion says whose it is, and who may. */
export const suggestionRoutes = {
  raise: os.suggestions.raise.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'raise-suggestion', branchId: input.branchId });
    return respond(await raiseSuggestion(context, caller, input));
  }),
  record: os.suggestions.record.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'record-suggestion', branchId: input.branchId });
    return respond(await recordSuggestion(context, caller, input));
  }),
  /** Whoever has the address may put something in, and whoever has a receipt may ask; nobody signs in for either. */
  place: os.suggestions.place.handler(async ({ context, input }) => {
    const { branch, committee } = respond(await letterBoxOf(context, input.branchId));
    return { branch, committee };
  }),
  leave: os.suggestions.leave.handler(async ({ context, input }) => respond(await leaveSuggestion(context, input))),
  readByCode: os.suggestions.readByCode.handler(async ({ context, input }) =>
    respond(await readByCode(context, input.code)),
  ),
  judgeByCode: os.suggestions.judgeByCode.handler(async ({ context, input: { code, revision, verdict, words } }) =>
    respond(await actByCode(context, { code, revision, act: { is: 'judge', verdict, words } })),
  ),
  passUpByCode: os.suggestions.passUpByCode.handler(async ({ context, input }) =>
    respond(await actByCode(context, { ...input, act: { is: 'pass-up' } })),
  ),
  withdrawByCode: os.suggestions.withdrawByCode.handler(async ({ context, input }) =>
    respond(await actByCode(context, { ...input, act: { is: 'withdraw' } })),
  ),
  ofBranch: os.suggestions.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-suggestions', branchId: input.branchId });
    return respond(await listSuggestions(context, caller, input));
  }),
  ofCommittee: os.suggestions.ofCommittee.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-complaints' });
    const reach = reachOf(caller, access, 'read-complaints');
    return respond(await listOfCommittee(context, caller, { ...input, reach }));
  }),
  mine: os.suggestions.mine.handler(async ({ context }) =>
    respond(await ownSuggestions(context, requireCaller(context))),
  ),
  read: os.suggestions.read.handler(async ({ context, input: { id } }) => {
    const caller = requireCaller(context);
    const read = await context.store.transaction(caller.committeeId, (tx) =>
      readSuggestion(context, tx, { caller, id }),
    );
    return respond(read);
  }),
  candidates: os.suggestions.candidates.handler(async ({ context, input }) =>
    respond(await readCandidates(context, requireCaller(context), input.id)),
  ),
  assign: os.suggestions.assign.handler(async ({ context, input }) =>
    respond(await assignHandlers(context, requireCaller(context), input)),
  ),
  reply: os.suggestions.reply.handler(async ({ context, input }) =>
    respond(await replyToSuggestion(context, requireCaller(context), input)),
  ),
  judge: os.suggestions.judge.handler(async ({ context, input: { id, revision, verdict, words } }) => {
    const act = { is: 'judge' as const, verdict, words };
    return respond(await actAsRaiser(context, requireCaller(context), { id, revision, act }));
  }),
  passUp: os.suggestions.passUp.handler(async ({ context, input }) =>
    respond(await actAsRaiser(context, requireCaller(context), { ...input, act: { is: 'pass-up' } })),
  ),
  decide: os.suggestions.decide.handler(async ({ context, input }) =>
    respond(await decideSuggestion(context, requireCaller(context), input)),
  ),
  withdraw: os.suggestions.withdraw.handler(async ({ context, input }) =>
    respond(await actAsRaiser(context, requireCaller(context), { ...input, act: { is: 'withdraw' } })),
  ),
  digestOfBranch: os.suggestions.digestOfBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-suggestions', branchId: input.branchId });
    return respond(await figuresOfBranch(context, caller, input));
  }),
  digestOfCommittee: os.suggestions.digestOfCommittee.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-complaints' });
    const reach = reachOf(caller, access, 'read-complaints');
    return respond(await figuresOfCommittee(context, caller, { reach, year: input.year }));
  }),
};
