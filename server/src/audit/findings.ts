import type { AuditFinding } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { AuditListRow } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';

const minute = 60_000;
const withinMinutes = 10;
const refusedLeast = 20;
/** So long it stands on the first pages of those who should look into it. */
const daysShown = 7;
const findingsMost = 200;
const entriesMost = 10_000;

/** Accounts that were refused twenty times within ten minutes: people look into it, nothing is decided by it. */
export function readFindings({ store, clock }: Services, caller: Caller): Promise<Result<AuditFinding[]>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const from = new Date(clock.now().getTime() - daysShown * 24 * 60 * minute);
    const rows = await tx.audit.list({ act: 'access.refused', from, rowsMost: entriesMost });
    const byPerson = Map.groupBy(rows.toReversed(), (row) => row.person_id ?? row.subject_id ?? '');
    const found = [...byPerson].flatMap(([personId, own]) => {
      const refused = own.map(refusedOf);
      return isMuch(refused) ? [{ personId, refused }] : [];
    });
    const names = await tx.people.namesOf(found.map(({ personId }) => personId));
    return done(
      found.slice(-findingsMost).map(({ personId, refused }) => ({
        person: { id: personId, name: names.get(personId) ?? '' },
        firstAt: refused[0]?.at.toISOString() ?? '',
        lastAt: refused.at(-1)?.at.toISOString() ?? '',
        count: refused.reduce((sum, { count }) => sum + count, 0),
        routes: [...new Set(refused.map(({ route }) => route))].filter((route) => route !== ''),
      })),
    );
  });
}

interface Refused {
  readonly at: Date;
  readonly count: number;
  readonly route: string;
}

/** Where the detail has been erased, one refusal is still known of. */
function refusedOf(row: AuditListRow): Refused {
  const detail = row.detail === null ? {} : (JSON.parse(row.detail) as { changes?: { after?: Partial<Refused> }[] });
  const { count = 1, route = '' } = detail.changes?.[0]?.after ?? {};
  return { at: row.recorded_at, count, route };
}

/** Whether any ten minutes hold twenty. */
function isMuch(refused: readonly Refused[]): boolean {
  return refused.some((first) => {
    const until = first.at.getTime() + withinMinutes * minute;
    const within = refused.filter(({ at }) => at >= first.at && at.getTime() <= until);
    return within.reduce((sum, { count }) => sum + count, 0) >= refusedLeast;
  });
}
