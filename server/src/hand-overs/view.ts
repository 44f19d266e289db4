import type { HandOver, OpenItem } from '@xianfeng/contract';
import type { AppointmentRow, HandOverRow, HandOverSignatureRow, Transaction } from '@xianfeng/store';
import { openItemsOf } from './open-items.ts';

/** A term's hand-over: what is open today, and the list as it was last made. */
export async function handOverView(tx: Transaction, term: AppointmentRow, today: string): Promise<HandOver> {
  const [made] = await tx.handOvers.latestOf([term.id]);
  const signatures = made === undefined ? [] : await tx.handOvers.signaturesOf([made.id]);
  const coming = await comingTo(tx, term);
  const place = await tx.organizations.find(term.organization_id);
  const names = await tx.people.namesOf([
    ...[term.person_id, coming?.person_id, made?.made_by].filter((id) => id !== undefined),
    ...signatures.flatMap(({ person_id, recorded_by }) => [person_id, recorded_by]),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';
  return {
    term: {
      appointmentId: term.id,
      role: term.role,
      organization: { id: term.organization_id, name: place?.name ?? '' },
      person: { id: term.person_id, name: nameOf(term.person_id) },
      fromOn: term.from_on,
      toOn: term.to_on,
    },
    coming:
      coming === undefined ? null : { id: coming.person_id, name: nameOf(coming.person_id), fromOn: coming.from_on },
    open: await openItemsOf(tx, term, today),
    made: made === undefined ? null : madeView(made, signatures, nameOf),
  };
}

/** Who was appointed to the same role at the same place last, after the one who leaves. */
export async function comingTo(tx: Transaction, term: AppointmentRow): Promise<AppointmentRow | undefined> {
  const rows = await tx.appointments.at(term.organization_id);
  return rows.findLast(
    ({ role, person_id, from_on }) => role === term.role && person_id !== term.person_id && from_on > term.from_on,
  );
}

function madeView(
  made: HandOverRow,
  signatures: readonly HandOverSignatureRow[],
  nameOf: (id: string) => string,
): NonNullable<HandOver['made']> {
  const of = (side: HandOverSignatureRow['side']) => {
    const row = signatures.find((each) => each.side === side);
    if (row === undefined) return null;
    return { name: nameOf(row.person_id), signedOn: row.signed_on, recordedBy: nameOf(row.recorded_by) };
  };
  return {
    id: made.id,
    on: made.made_on,
    by: nameOf(made.made_by),
    // Stored as this service wrote it.
    items: made.lines as OpenItem[],
    leaving: of('leaving'),
    coming: of('coming'),
  };
}
