import type { EndingTerm } from '@xianfeng/contract';
import { addDays, type Result } from '@xianfeng/engine';
import type { AppointmentRow, Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging } from '../page-of.ts';
import { reachedIds } from '../organization-tree/reached.ts';

/** So many days before a term ends, and after it where it is not handed over, it stands among what is due. */
const dueDays = 60;

/** Terms in reach, and one's own, that end soon or ended and are not handed over by both; the first to end first. */
export function listEndingTerms(
  { store, clock }: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<EndingTerm>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const reached = reachedIds(await tx.organizations.list(), reach);
    const rows = (await tx.appointments.ending(addDays(today, -dueDays), addDays(today, dueDays))).filter(
      ({ organization_id, person_id }) => reached.has(organization_id) || person_id === caller.personId,
    );
    const terms = await termViews(tx, rows);
    const due = terms.filter(({ toOn, ...term }) => toOn >= today || !(term.signedByLeaving && term.signedByComing));
    return pageOf(due, paging, ({ appointmentId }) => appointmentId);
  });
}

async function termViews(tx: Transaction, rows: readonly AppointmentRow[]): Promise<EndingTerm[]> {
  const made = await tx.handOvers.latestOf(rows.map(({ id }) => id));
  const signatures = await tx.handOvers.signaturesOf(made.map(({ id }) => id));
  const names = await tx.people.namesOf(rows.map(({ person_id }) => person_id));
  const places = new Map((await tx.organizations.list()).map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const list = made.find(({ appointment_id }) => appointment_id === row.id);
    const sides = signatures.filter(({ hand_over_id }) => hand_over_id === list?.id).map(({ side }) => side);
    return {
      appointmentId: row.id,
      role: row.role,
      organization: { id: row.organization_id, name: places.get(row.organization_id) ?? '' },
      person: { id: row.person_id, name: names.get(row.person_id) ?? '' },
      fromOn: row.from_on,
      toOn: row.to_on ?? row.from_on,
      madeOn: list?.made_on ?? null,
      signedByLeaving: sides.includes('leaving'),
      signedByComing: sides.includes('coming'),
    };
  });
}
