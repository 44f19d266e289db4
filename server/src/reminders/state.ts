import { done } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';

/** Which ways are open, and what has not gone today, counted by why; nobody is named. */
export function readReminderState({ store, clock, reminderSettings }: Services, caller: Caller) {
  return store.transaction(caller.committeeId, async (tx) => {
    const failed = (await tx.reminders.deliveriesOf(clock.today())).filter(({ sent_at: at }) => at === null);
    return done({
      isMailOn: reminderSettings?.mail != null,
      isWebhookOn: reminderSettings?.webhook != null,
      failed: [...Map.groupBy(failed, ({ channel, fault }) => `${channel} ${fault}`).values()].map((rows) => ({
        channel: rows[0]?.channel ?? 'mail',
        count: rows.length,
        problem: { code: rows[0]?.fault ?? '' },
      })),
    });
  });
}
