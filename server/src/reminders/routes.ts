import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readOwnReminders, setOwnReminders } from './own.ts';
import { readReminderState } from './state.ts';

export const reminderRoutes = {
  readOwn: os.reminders.readOwn.handler(async ({ context }) =>
    respond(await readOwnReminders(context, requireCaller(context))),
  ),
  setOwn: os.reminders.setOwn.handler(async ({ context, input }) =>
    respond(await setOwnReminders(context, requireCaller(context), input.address)),
  ),
  readState: os.reminders.readState.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'read-state' });
    return respond(await readReminderState(context, caller));
  }),
};
