import { type Holder, rowsMost, type WaitingAppointment } from '@xianfeng/contract';
import type { AppointmentRow, Transaction } from '@xianfeng/store';
import { compareAccounts } from './compare.ts';

type PlacedRow = AppointmentRow & { readonly organization: string };

export function appointmentView(row: PlacedRow): Holder['appointments'][number] {
  return {
    id: row.id,
    role: row.role,
    organizationId: row.organization_id,
    organization: row.organization,
    fromOn: row.from_on,
    toOn: row.to_on,
    state: row.confirmed_at === null ? 'waiting' : 'confirmed',
    revision: row.revision,
  };
}

/** Everybody, or some people, with what they hold; what was declined is left out. */
export async function readHolders(tx: Transaction, personIds?: readonly string[]): Promise<Holder[]> {
  const rows = await tx.accounts.list(personIds === undefined ? {} : { personIds });
  const held = Map.groupBy(await tx.appointments.list(personIds), (row) => row.person_id);
  return rows.toSorted(compareAccounts).map((row) => ({
    personId: row.person_id,
    name: row.name,
    branch: row.branch,
    appointments: (held.get(row.person_id) ?? []).map(appointmentView),
  }));
}

/** One person's; the person is known to be there. */
export async function readHolder(tx: Transaction, personId: string): Promise<Holder> {
  const [holder] = await readHolders(tx, [personId]);
  if (holder === undefined) throw new Error('Who holds the appointment has been found before.');
  return holder;
}

/** What waits for a second person, as one of those sees it. */
export async function readWaiting(tx: Transaction, viewerId: string): Promise<WaitingAppointment[]> {
  const waiting = (await tx.appointments.list()).filter((row) => row.confirmed_at === null);
  const rows = waiting
    .toSorted((one, other) => one.granted_at.getTime() - other.granted_at.getTime())
    .slice(0, rowsMost);
  const names = await tx.people.namesOf(rows.flatMap((row) => [row.person_id, row.granted_by ?? row.person_id]));
  return rows.map((row) => {
    const { state: _state, revision: _revision, ...view } = appointmentView(row);
    return {
      ...view,
      personId: row.person_id,
      name: names.get(row.person_id) ?? '',
      grantedBy: names.get(row.granted_by ?? '') ?? '',
      grantedAt: row.granted_at.toISOString(),
      isOwn: row.granted_by === viewerId || row.person_id === viewerId,
    };
  });
}
