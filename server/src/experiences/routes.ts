import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { confirmExperiences } from './confirm.ts';
import { listExperiences, listOwnExperiences } from './list.ts';
import { recordExperience } from './record.ts';
import { refuseExperience } from './refuse.ts';
import { withdrawExperience } from './withdraw.ts';

/** Where no place is named, the experience says whose it is, and who may. */
export const experienceRoutes = {
  mine: os.experiences.mine.handler(async ({ context, input }) =>
    respond(await listOwnExperiences(context, requireCaller(context), input)),
  ),
  ofBranch: os.experiences.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-experiences', branchId: input.branchId });
    return respond(await listExperiences(context, caller, input));
  }),
  record: os.experiences.record.handler(async ({ context, input }) => {
    const { personId, course } = input;
    const ofOther = course === 'talk' ? ('keep-talks' as const) : ('record-experience' as const);
    const act = requireCaller(context).personId === personId ? ('propose-experience' as const) : ofOther;
    const caller = await permit(context, access, { act, personId });
    return respond(await recordExperience(context, caller, input));
  }),
  confirm: os.experiences.confirm.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'keep-experiences', branchId: input.branchId });
    return respond(await confirmExperiences(context, caller, input));
  }),
  refuse: os.experiences.refuse.handler(async ({ context, input }) =>
    respond(await refuseExperience(context, requireCaller(context), input)),
  ),
  withdraw: os.experiences.withdraw.handler(async ({ context, input }) =>
    respond(await withdrawExperience(context, requireCaller(context), input)),
  ),
};
