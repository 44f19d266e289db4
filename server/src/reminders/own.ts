import type { OwnReminders } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';

/** Where the caller wants to be reminded. */
export function readOwnReminders(services: Services, caller: Caller): Promise<Result<OwnReminders>> {
  return services.store.transaction(caller.committeeId, async (tx) => done(await standingOf(services, tx, caller)));
}

/** Sets it, or takes it out; the trail says that, and not where. */
export function setOwnReminders(
  context: Context,
  caller: Caller,
  address: string | null,
): Promise<Result<OwnReminders>> {
  return commit(context, caller, async (tx, trail) => {
    const { secrets, clock } = context;
    const standing = await standingOf(context, tx, caller);
    if (address !== null && !standing.isMailOn) return refused({ code: 'reminder.mail-off' });
    if (standing.address === address) return done(standing);
    if (address === null) await tx.reminders.forgetAddress(caller.personId);
    else await tx.reminders.setAddress(caller.personId, secrets.reminderAddresses.seal(address), clock.now());
    trail.add({ subjectId: caller.personId, after: { isSet: address !== null } });
    return done({ ...standing, address });
  });
}

async function standingOf(
  { reminderSettings, secrets }: Services,
  tx: Transaction,
  { personId }: Caller,
): Promise<OwnReminders> {
  const sealed = await tx.reminders.addressOf(personId);
  return {
    isMailOn: reminderSettings?.mail != null,
    address: sealed === null ? null : secrets.reminderAddresses.open(sealed),
  };
}
