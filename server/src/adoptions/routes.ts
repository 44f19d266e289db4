import { done } from '@xianfeng/engine';
import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { adoptText } from './adopt-text.ts';
import { checkText } from './check.ts';
import { libraryOf, readLibrary } from './library.ts';
import { listSchemes, readScheme } from './list.ts';
import { openYear, readYearOf } from './open-year.ts';

export const adoptionRoutes = {
  list: os.adoptions.list.handler(async ({ context }) =>
    respond(await listSchemes(context, await permit(context, access, { act: 'read' }))),
  ),
  read: os.adoptions.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await readScheme(context, caller, input.id));
  }),
  library: os.adoptions.library.handler(async ({ context }) => {
    await permit(context, access, { act: 'adopt' });
    return respond(done([...libraryOf()]));
  }),
  readLibrary: os.adoptions.readLibrary.handler(async ({ context, input }) => {
    await permit(context, access, { act: 'adopt' });
    return respond(readLibrary(input.schemeId));
  }),
  check: os.adoptions.check.handler(async ({ context, input }) => {
    await permit(context, access, { act: 'adopt' });
    return respond(done(checkText(input.body)));
  }),
  adopt: os.adoptions.adopt.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'adopt' });
    return respond(await adoptText(context, caller, input));
  }),
  yearOf: os.adoptions.yearOf.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'adopt' });
    return respond(await readYearOf(context, caller, input.year));
  }),
  openYear: os.adoptions.openYear.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'adopt' });
    return respond(await openYear(context, caller, input));
  }),
};
