import { expect, test } from 'vitest';
import { awardEntry, makePlace } from './testing/builders.ts';
import { testStore } from './testing/database.ts';

const { store, owner } = await testStore();
const place = await makePlace(owner);
const entryCount = 30;

const seed = Number(process.env['XIANFENG_SEED'] ?? 20_261_120);
let state = seed;
/** A whole number below `limit`, from a small generator of our own so that a failing seed can be run again. */
function draw(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

await store.transaction(place.committeeId, (tx) =>
  tx.ledger.append(
    Array.from({ length: entryCount }, (_, index) =>
      awardEntry(place, { points: index * 10_000, quantity: index, note: `第${index}项`, cause: `award:${index}` }),
    ),
  ),
);
// One who owns the database can do all this; the chain is what shows it.
await owner.query("set session_replication_role = 'replica'");
// Thousands of states are made and thrown away; none of them has to outlive a power cut.
await owner.query('set synchronous_commit = off');
await owner.query('create temp table kept as select * from ledger_entry');
await owner.query(`alter table ledger_entry drop constraint ledger_entry_pkey,
  drop constraint ledger_entry_committee_id_cause_key,
  drop constraint ledger_entry_committee_id_id_key cascade`);

const textColumns = [
  ...['item', 'level', 'clause', 'document', 'cause', 'note', 'note_salt', 'note_digest', 'previous_hash', 'hash'],
] as const;
const numberColumns = ['points', 'quantity', 'sequence'] as const;
const dayColumns = ['occurred_on', 'counts_on'] as const;
const idColumns = ['id', 'cycle_id', 'subject_id', 'recorded_by'] as const;

const verifyLedger = async () => (await store.verify(place.committeeId)).ledger;

/** One change that somebody with the database in hands could make; SQL that changes something for certain. */
function tampering(): string {
  const sequence = 1 + draw(entryCount);
  const at = `where sequence = ${sequence}`;
  const kind = draw(8);
  if (kind === 0) return `delete from ledger_entry ${at}`;
  if (kind === 1) {
    const other = (sequence % entryCount) + 1;
    return `update ledger_entry set sequence = case sequence when ${sequence} then ${other} else ${sequence} end where sequence in (${sequence}, ${other})`;
  }
  if (kind === 2) {
    const column = numberColumns[draw(numberColumns.length)];
    return `update ledger_entry set ${column} = ${column} # (1::bigint << ${draw(40)}) ${at}`;
  }
  if (kind === 3) {
    const column = dayColumns[draw(dayColumns.length)];
    return `update ledger_entry set ${column} = ${column} + ${1 + draw(300)} ${at}`;
  }
  if (kind === 4) {
    return `update ledger_entry set recorded_at = recorded_at + interval '${1 + draw(100_000)} milliseconds' ${at}`;
  }
  if (kind === 5) {
    const column = idColumns[draw(idColumns.length)];
    // The digit at 36, the last, is never one of the version or the variant.
    return `update ledger_entry set ${column} = overlay(${column}::text placing
      case right(${column}::text, 1) when '0' then '1' else '0' end from 36)::uuid ${at}`;
  }
  // One byte of one text, where it keeps the text a text: the lowest bit of its first or last character.
  const column = textColumns[draw(textColumns.length)];
  const place = draw(2) === 0 ? '1' : `length(${column})`;
  return `update ledger_entry set ${column} = overlay(${column} placing chr(ascii(substr(${column}, ${place}, 1)) # 1) from ${place}) ${at}`;
}

const tamperingCount = 1_000;

test(`all of ${tamperingCount} random tamperings are found (seed ${seed})`, async () => {
  const unnoticed: string[] = [];
  let effective = 0;
  for (let count = 0; count < tamperingCount; count += 1) {
    const statement = tampering();
    const isFound = await tamperAndVerify(statement);
    if (isFound === null) continue;
    effective += 1;
    if (!isFound) unnoticed.push(statement);
  }
  expect(unnoticed).toEqual([]);
  expect(effective).toBeGreaterThan(tamperingCount * 0.9);
}, 180_000);

/** Verifies through a copy of the state that is thrown away; null where the statement changed no row. */
async function tamperAndVerify(statement: string): Promise<boolean | null> {
  const { rowCount } = await owner.query(statement);
  const verified = await verifyLedger();
  await owner.query('delete from ledger_entry; insert into ledger_entry select * from kept');
  return rowCount === 0 ? null : !verified.ok;
}

test('a cut tail is found by the head, and by a notice even when the head was cut too', async () => {
  const { rows } = await owner.query('select hash from ledger_entry where sequence = $1', [entryCount]);
  await owner.query('delete from ledger_entry where sequence > 25');
  expect(await verifyLedger()).toMatchObject({ ok: false, problems: [{ code: 'ledger.head-broken' }] });
  await owner.query(
    'update ledger_head set (sequence, hash) = (select sequence, hash from ledger_entry order by sequence desc limit 1)',
  );
  expect(await verifyLedger()).toMatchObject({ ok: true, value: { sequence: 25 } });
  await owner.query(
    `insert into notice values ($1, gen_random_uuid(), $2, 'month', '2026-01', 1, '2026-02-01', '2026-02-10',
      '{}', '', '', $3, $4, gen_random_uuid(), now())`,
    [place.committeeId, place.cycleId, entryCount, rows[0]?.hash],
  );
  expect(await verifyLedger()).toMatchObject({ ok: false, problems: [{ code: 'ledger.shortened' }] });
  await owner.query('update notice set ledger_sequence = 25');
  expect(await verifyLedger()).toMatchObject({ ok: false, problems: [{ code: 'ledger.notice-broken' }] });
});
