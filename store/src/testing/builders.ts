import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { NewLedgerEntry } from '../ledger.ts';

/** Ids of a committee with one branch and its year, so that entries and notices have somewhere to stand. */
export interface Place {
  readonly committeeId: string;
  readonly branchId: string;
  readonly cycleId: string;
}

/** Puts a committee with one branch and its year into the database, as the owner. */
export async function makePlace(owner: pg.Client, name = '甲县'): Promise<Place> {
  const [committeeId, branchId, schemeId, cycleId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await owner.query('insert into committee values ($1, $2, now())', [committeeId, name]);
  await owner.query(
    `insert into organization (committee_id, id, kind, name, from_on) values ($1, $2, 'branch', '第一党支部', '2020-01-01')`,
    [committeeId, branchId],
  );
  await owner.query(
    `insert into scheme_version values ($1, $2, 'county-star', '1', '评星定格', '', '', '2026-01-01', now())`,
    [committeeId, schemeId],
  );
  await owner.query('insert into cycle values ($1, $2, $3, 2026, $4)', [committeeId, cycleId, branchId, schemeId]);
  return { committeeId, branchId, cycleId };
}

/** A county award, unless said otherwise. */
export function awardEntry(place: Place, changes: Partial<NewLedgerEntry> = {}): NewLedgerEntry {
  const id = changes.id ?? randomUUID();
  return {
    id,
    cycle_id: place.cycleId,
    subject_id: place.branchId,
    item: 'awards',
    points: 20_000,
    level: 'county',
    quantity: null,
    occurred_on: '2026-05-01',
    counts_on: '2026-05-01',
    recorded_at: new Date('2026-05-06T02:00:00.123Z'),
    recorded_by: place.branchId,
    clause: 'awards.county',
    document: '青组发〔2026〕5号',
    cause: `entry:${id}`,
    reverses_id: null,
    note: '县级表彰',
    ...changes,
  };
}
