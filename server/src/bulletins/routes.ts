import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listBulletins } from './list.ts';
import { readBulletin } from './read.ts';
import { releaseBulletin } from './release.ts';
import { writeBulletin } from './write.ts';

export const bulletinRoutes = {
  list: os.bulletins.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-bulletin', branchId: input.branchId });
    return respond(await listBulletins(context, caller, input.branchId));
  }),
  read: os.bulletins.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-bulletin', branchId: input.branchId });
    return respond(await readBulletin(context, caller, input));
  }),
  write: os.bulletins.write.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'write-bulletin', branchId: input.branchId });
    return respond(await writeBulletin(context, caller, input));
  }),
  release: os.bulletins.release.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'release-bulletin', branchId: input.branchId });
    return respond(await releaseBulletin(context, caller, input));
  }),
};
