import type { FoundPerson } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { PersonRow, Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { maskNumber } from '../secrets.ts';
import { readIdNumber, readPhone } from '../spreadsheets/roster-words.ts';
import { noteViews } from '../view-records/note.ts';

/**
 * Whoever has exactly this telephone or ID number, as far as the caller reaches. The trail says that somebody searched
 * and whom it found, never the number.
 */
export function findMembers(
  context: Context,
  caller: Caller,
  asked: { readonly number: string; readonly reach: Reach },
): Promise<Result<FoundPerson[]>> {
  return commit(context, caller, async (tx, trail) => {
    const { secrets } = context;
    const [idNumber, phone] = [readIdNumber(asked.number), readPhone(asked.number)];
    if (idNumber === null && phone === null) return refused({ code: 'member.number-odd' });
    const rows =
      idNumber === null
        ? await tx.people.holding('phone_digest', secrets.phone.digest(phone ?? ''))
        : await tx.people.holding('id_number_digest', secrets.idNumber.digest(idNumber));
    const found = await withBranches(tx, context, { rows, reach: asked.reach });
    const by = idNumber === null ? 'phone' : 'id-number';
    if (found.length === 0) trail.add({ after: { by, found: 0 } });
    for (const { personId } of found) trail.add({ subjectId: personId, after: { by } });
    await noteViews(
      tx,
      context,
      caller,
      found.map(({ personId }) => personId),
    );
    return done(found);
  });
}

async function withBranches(
  tx: Transaction,
  { secrets }: Services,
  { rows, reach }: { readonly rows: readonly PersonRow[]; readonly reach: Reach },
): Promise<FoundPerson[]> {
  const organizations = await tx.organizations.list();
  const reached = reachedIds(organizations, reach);
  const found: FoundPerson[] = [];
  for (const row of rows) {
    const branchId = await tx.people.branchOf(row.id);
    if (!reach.isWholeCommittee && (branchId === null || !reached.has(branchId))) continue;
    found.push({
      personId: row.id,
      name: row.name,
      branchId,
      branch: organizations.find(({ id }) => id === branchId)?.name ?? null,
      phoneMasked: row.phone_sealed === null ? null : maskNumber(secrets.phone.open(row.phone_sealed)),
      idNumberMasked: row.id_number_sealed === null ? null : maskNumber(secrets.idNumber.open(row.id_number_sealed)),
    });
  }
  return found;
}
