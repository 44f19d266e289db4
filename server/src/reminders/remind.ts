import { reminderLetter } from '@xianfeng/contract';
import { addDays } from '@xianfeng/engine';
import type { Services } from '../context.ts';
import { type DueStep, type DueSteps, dueSteps } from './due.ts';
import { sendMail } from './mail.ts';
import type { Sent } from './sent.ts';
import { postWebhook } from './webhook.ts';

const daysToldKept = 800;
const firstPause = 5 * 60_000;
const pauseMost = 2 * 60 * 60_000;

interface Committee {
  readonly id: string;
  readonly name: string;
}

/** One message that is to go out, and what its recipient has been told once it has. */
interface Outgoing {
  readonly channel: 'mail' | 'webhook';
  readonly recipientId: string;
  readonly tells: readonly DueStep[];
  send(): Promise<Sent>;
}

/**
 * Sends what is to be sent today in one committee, one after the other. A message is noted right after it has gone: whoever
 * ends the program between the two makes at most that one go out twice. Resolves to when the next try is due, or null.
 */
export async function remind(services: Services, committee: Committee): Promise<Date | null> {
  const { store, clock } = services;
  const day = clock.today();
  const { outgoing, attempts, waitsUntil } = await store.transaction(committee.id, async (tx) => {
    await tx.reminders.forgetBefore({ day: addDays(day, -7), dueOn: addDays(day, -daysToldKept) });
    const deliveries = await tx.reminders.deliveriesOf(day);
    const key = ({ channel, recipientId }: Pick<Outgoing, 'channel' | 'recipientId'>) => `${channel} ${recipientId}`;
    const known = new Map(
      deliveries.map((row) => [key({ channel: row.channel, recipientId: row.recipient_id }), row] as const),
    );
    const due = await dueSteps(tx, day);
    const all = [...(await lettersOf(services, tx, due)), ...webhookOf(services, committee, due)];
    const now = clock.now();
    const open = all.filter((each) => known.get(key(each))?.sent_at == null);
    const later = open.flatMap((each) => known.get(key(each))?.next_at ?? []).filter((at) => at > now);
    return {
      outgoing: open.filter((each) => (known.get(key(each))?.next_at ?? now) <= now),
      attempts: (each: Outgoing) => known.get(key(each))?.attempts ?? 0,
      waitsUntil: later,
    };
  });
  const next = [...waitsUntil];
  for (const each of outgoing) {
    const retryAt = await deliver(services, { committeeId: committee.id, day, each, attempt: attempts(each) + 1 });
    if (retryAt !== null) next.push(retryAt);
  }
  return next.toSorted((left, right) => left.getTime() - right.getTime())[0] ?? null;
}

interface Delivery {
  readonly committeeId: string;
  readonly day: string;
  readonly each: Outgoing;
  readonly attempt: number;
}

async function deliver(
  { store, clock }: Services,
  { committeeId, day, each, attempt }: Delivery,
): Promise<Date | null> {
  const { channel, recipientId, tells } = each;
  const sent = await each.send();
  const now = clock.now();
  const pause = Math.min(firstPause * 2 ** (attempt - 1), pauseMost);
  const retryAt = sent.isSent ? null : new Date(now.getTime() + pause);
  await store.transaction(committeeId, async (tx) => {
    await tx.reminders.noteDelivery({
      ...{ day, channel, recipient_id: recipientId, attempts: attempt, next_at: retryAt },
      ...(sent.isSent ? { sent_at: now, fault: null } : { sent_at: null, fault: sent.fault }),
    });
    if (!sent.isSent) return;
    await tx.reminders.tell(
      tells.map(({ branch_id, step, period, due_on, kind }) => ({
        ...{ person_id: recipientId, branch_id, step, period, due_on, kind, told_on: day },
      })),
    );
  });
  return retryAt;
}

type Transaction = Parameters<Parameters<Services['store']['transaction']>[1]>[0];

/** A letter to everybody who gave an address and has something to do of which he was not told yet. */
async function lettersOf(
  { reminderSettings, secrets, clock }: Services,
  tx: Transaction,
  { byPerson }: DueSteps,
): Promise<readonly Outgoing[]> {
  const mail = reminderSettings?.mail;
  if (reminderSettings === null || mail == null) return [];
  const addresses = (await tx.reminders.addresses()).filter(({ person_id: id }) => byPerson.has(id));
  const ids = addresses.map(({ person_id: id }) => id);
  const names = await tx.people.namesOf(ids);
  const told = new Set((await tx.reminders.toldTo(ids)).map((row) => `${row.person_id} ${keyOf(row)}`));
  return addresses.flatMap(({ person_id: recipientId, address_sealed: sealed }): Outgoing[] => {
    const steps = byPerson.get(recipientId) ?? [];
    if (steps.every((step) => told.has(`${recipientId} ${keyOf(step)}`))) return [];
    const [first] = steps;
    const branches = new Set(steps.map(({ branch_id: id }) => id));
    // Whoever has several branches begins where he sees them all; what is about a person is led to by no address.
    const isOfBranch = steps.every(({ name }) => name !== null);
    const path = isOfBranch && branches.size === 1 && first !== undefined ? `/branches/${first.branch_id}/desk` : '/';
    const letter = reminderLetter({
      name: names.get(recipientId) ?? '',
      link: new URL(path, reminderSettings.ownAddress).href,
      lines: steps.flatMap(({ branch, name, period, due_on: dueOn, kind }) =>
        name === null ? [] : [{ branch, step: name, period, dueOn, isOverdue: kind === 'overdue' }],
      ),
      matters: steps.filter(({ name }) => name === null).length,
    });
    const id = `${clock.today()}.${recipientId}`;
    return [
      {
        ...{ channel: 'mail', recipientId, tells: steps },
        send: () => sendMail(mail, { ...letter, to: secrets.reminderAddresses.open(sealed), id }),
      },
    ];
  });
}

function keyOf({ branch_id, step, period, due_on, kind }: Omit<DueStep, 'branch' | 'name'>): string {
  return [branch_id, step, period, due_on, kind].join(' ');
}

/** The day's numbers by branch, where there are any; nothing about people. */
function webhookOf(
  { reminderSettings, clock }: Services,
  { id: recipientId, name }: Committee,
  { steps }: DueSteps,
): readonly Outgoing[] {
  const webhook = reminderSettings?.webhook;
  if (webhook == null || steps.length === 0) return [];
  const day = clock.today();
  const count = (own: readonly DueStep[], kind: DueStep['kind']) => own.filter((step) => step.kind === kind).length;
  const branches = [...Map.groupBy(steps, (step) => step.branch_id).values()].map((own) => ({
    branch: own[0]?.branch ?? '',
    dueSoon: count(own, 'due-soon'),
    overdue: count(own, 'overdue'),
  }));
  const body = JSON.stringify({ kind: 'xianfeng-reminders-1', committee: name, day, branches });
  return [
    {
      ...{ channel: 'webhook', recipientId, tells: [] },
      send: () => postWebhook(webhook, { body, id: `${recipientId}.${day}`, now: clock.now() }),
    },
  ];
}
