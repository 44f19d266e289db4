import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { enterCalendar } from './enter.ts';
import { readCalendar } from './read.ts';

export const calendarRoutes = {
  read: os.calendar.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await readCalendar(context, caller, input.year));
  }),
  enter: os.calendar.enter.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'enter' });
    return respond(await enterCalendar(context, caller, input));
  }),
};
