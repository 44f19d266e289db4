import type { ImportRecord } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, OrganizationRow, Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Context, Services } from '../context.ts';
import { commit } from '../commit.ts';
import { beginYear } from '../organizations/begin-year.ts';
import { type Founding, foundMany } from '../organization-tree/found-many.ts';
import { ownCommitteeOf } from '../organization-tree/own-committee.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import type { Roster, RosterRow } from '../spreadsheets/parse-roster.ts';
import type { UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { planRoster, type RosterPlan } from './plan-roster.ts';
import { readRoster } from './read-roster.ts';
import { importView, readImport } from './view.ts';

export interface RosterImporting {
  readonly id: string;
  readonly file: UploadedFile;
  readonly reach: Reach;
}

export interface RosterImported extends ImportRecord {
  readonly branchesCreated: number;
  readonly yearsUnopened: number;
  readonly columnsIgnored: string[];
}

/** Brings in a roster: all of it or nothing. The same file under the same id again changes nothing. */
export async function importRoster(
  context: Context,
  caller: Caller,
  importing: RosterImporting,
): Promise<Result<RosterImported>> {
  const { id, file } = importing;
  const read = await readRoster(file, context.clock.today());
  if (!read.ok) return read;
  const { roster } = read.value;
  if (roster === null) return refused(...read.value.problems);
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const standing = await tx.imports.find(id);
    if (standing !== undefined) {
      if (standing.file_hash !== file.hash) return refused({ code: 'import.id-taken' });
      return done(await imported(tx, context, { row: standing, roster }));
    }
    const organizations = await tx.organizations.list();
    const plan = await planAgainst(tx, context, { roster, organizations, reach: importing.reach });
    if (!plan.ok) return plan;
    const written = await writeRoster(tx, context, { caller, importing, plan: plan.value, roster, organizations });
    if (!written.ok) return written;
    const record = await imported(tx, context, { row: await readImport(tx, id), roster });
    const { fileName, rowCount, branchesCreated } = record;
    trail.add({ subjectId: id, after: { fileName, fileHash: file.hash, rowCount, branchesCreated } });
    return done(record);
  });
}

/** The plan of a roster against what stands in the database now. */
export async function planAgainst(
  tx: Transaction,
  { secrets }: Services,
  from: { readonly roster: Roster; readonly organizations: readonly OrganizationRow[]; readonly reach: Reach },
): Promise<Result<RosterPlan>> {
  const known = await tx.imports.knownByNames([...new Set(from.roster.rows.map(({ name }) => name))]);
  const isSame = (digest: Uint8Array, kept: Uint8Array | null) => kept !== null && Buffer.compare(digest, kept) === 0;
  const holders = await holdersOf(tx, secrets, from.roster);
  return planRoster(from.roster.rows, {
    organizations: from.organizations,
    reached: reachedIds(from.organizations, from.reach),
    known,
    isPhoneOf: (phone, person) => isSame(secrets.phone.digest(phone), person.phone_digest),
    isIdNumberOf: (idNumber, person) => isSame(secrets.idNumber.digest(idNumber), person.id_number_digest),
    holderOf: (idNumber) => holders.get(idNumber),
  });
}

async function holdersOf(tx: Transaction, { idNumber }: Services['secrets'], { rows }: Roster) {
  const numbers = rows.flatMap((row) => (row.idNumber === null ? [] : [row.idNumber]));
  const digests = numbers.map((number) => idNumber.digest(number));
  const found = numbers.length === 0 ? [] : await tx.people.withIdNumbers(digests);
  const byDigest = new Map(found.map((row) => [hex(row.digest), row]));
  return new Map(numbers.map((number, at) => [number, byDigest.get(hex(digests[at]))]));
}

const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');

interface Writing {
  readonly caller: Caller;
  readonly importing: RosterImporting;
  readonly plan: RosterPlan;
  readonly roster: Roster;
  readonly organizations: readonly OrganizationRow[];
}

async function writeRoster(tx: Transaction, services: Services, writing: Writing): Promise<Result<null>> {
  const { caller, importing, plan, roster, organizations } = writing;
  const branches = new Map(organizations.filter(({ to_on }) => to_on === null).map((row) => [row.name, row.id]));
  const created = newBranches(services, writing);
  for (const row of created) branches.set(row.name, row.id);
  await tx.imports.insert({
    id: importing.id,
    kind: 'roster',
    branch_id: null,
    period: null,
    file_name: importing.file.name,
    file_hash: importing.file.hash,
    row_count: roster.rows.length,
    imported_by: caller.personId,
    imported_at: services.clock.now(),
    branches_created: created.map(({ id }) => id),
  });
  const founded = await foundMany(tx, services, { by: caller.personId, foundings: created });
  if (!founded.ok) return founded;
  await beginYear(
    tx,
    services,
    created.map(({ id }) => id),
  );
  const filled = await tx.organizations.holdStanding(plan.newPeople.map(({ branch }) => branches.get(branch) ?? ''));
  const [closed] = filled.filter(({ to_on }) => to_on !== null);
  if (closed !== undefined) return refused({ code: 'organization.closed', facts: { name: closed.name } });
  const people = plan.newPeople.map((row) => ({ row, id: services.newId() }));
  await tx.people.insert(people.map(({ row, id }) => personRow(services, row, { id, importId: importing.id })));
  const firstDay = `${services.clock.today().slice(0, 4)}-01-01`;
  await tx.memberships.insert(
    people.map(({ row, id }) => ({
      id: services.newId(),
      person_id: id,
      branch_id: branches.get(row.branch) ?? '',
      category: row.category,
      status: row.status,
      from_on: firstDayOf(row, firstDay),
      to_on: null,
      import_id: importing.id,
    })),
  );
  return done(null);
}

/** Branches a roster names for the first time are founded with the year, directly under the committee. */
function newBranches({ newId, clock }: Services, { plan, organizations }: Writing): readonly Founding[] {
  const committee = ownCommitteeOf(organizations);
  return plan.newBranches.map((name) => ({
    id: newId(),
    parentId: committee?.id ?? null,
    kind: 'branch' as const,
    branchKind: null,
    name,
    on: `${clock.today().slice(0, 4)}-01-01`,
  }));
}

function personRow({ secrets }: Services, row: RosterRow, ids: { readonly id: string; readonly importId: string }) {
  return {
    id: ids.id,
    name: row.name,
    sex: row.sex,
    ethnicity: row.ethnicity,
    born_on: row.bornOn,
    joined_on: row.joinedOn,
    full_member_on: row.fullMemberOn,
    party_post: row.partyPost,
    phone_sealed: row.phone === null ? null : secrets.phone.seal(row.phone),
    phone_digest: row.phone === null ? null : secrets.phone.digest(row.phone),
    id_number_sealed: row.idNumber === null ? null : secrets.idNumber.seal(row.idNumber),
    id_number_digest: row.idNumber === null ? null : secrets.idNumber.digest(row.idNumber),
    import_id: ids.importId,
  };
}

/**
 * A roster says who belongs to a branch today, not since when. The whole year is scored, so a membership begins with
 * the year, or with the day of admission where that came later; a transfer within the year is corrected as a transfer.
 */
function firstDayOf(row: RosterRow, firstDay: string): string {
  return row.joinedOn !== null && row.joinedOn > firstDay ? row.joinedOn : firstDay;
}

interface Imported {
  readonly row: ImportListRow;
  readonly roster: Roster;
}

/** What was done, and what is left to do: where a committee has several schemes, nobody has opened the new branches' year. */
async function imported(tx: Transaction, { clock }: Services, { row, roster }: Imported): Promise<RosterImported> {
  const { branches_created: created } = row;
  const open = created.length === 0 ? [] : await tx.cycles.ofBranches(created, Number(clock.today().slice(0, 4)));
  return {
    ...importView(row),
    ...{ branchesCreated: created.length, yearsUnopened: created.length - open.length },
    columnsIgnored: [...roster.columnsIgnored],
  };
}
