import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listArchives } from './list.ts';
import { listOfCommittee } from './list-of-committee.ts';
import { makeArchive } from './make.ts';
import { readArchive } from './read.ts';

export const archiveRoutes = {
  ofBranch: os.archives.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-archives', branchId: input.branchId });
    return respond(await listArchives(context, caller, input.branchId));
  }),
  make: os.archives.make.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'make-archive', branchId: input.branchId });
    return respond(await makeArchive(context, caller, input));
  }),
  read: os.archives.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-archives', branchId: input.branchId });
    return respond(await readArchive(context, caller, input));
  }),
  ofCommittee: os.archives.ofCommittee.handler(async ({ context, input: { year, ...paging } }) => {
    const caller = await permit(context, access, { act: 'list-archives' });
    return respond(
      await listOfCommittee(context, caller, { reach: reachOf(caller, access, 'list-archives'), paging, year }),
    );
  }),
};
