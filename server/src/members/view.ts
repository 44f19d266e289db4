import type { Member } from '@xianfeng/contract';
import type { ExemptionRow, MemberRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { maskNumber, type Secrets } from '../secrets.ts';

/** What may be shown of a member; the telephone number by its last digits only. */
export function memberView(row: MemberRow, exemption: ExemptionRow | undefined, secrets: Secrets): Member {
  return {
    personId: row.id,
    name: row.name,
    sex: row.sex,
    ethnicity: row.ethnicity,
    bornOn: row.born_on,
    joinedOn: row.joined_on,
    fullMemberOn: row.full_member_on,
    partyPost: row.party_post,
    category: row.category,
    status: row.status,
    fromOn: row.from_on,
    toOn: row.to_on,
    exemption: exemption === undefined ? null : exemptionView(exemption),
    phoneMasked: row.phone_sealed === null ? null : maskNumber(secrets.phone.open(row.phone_sealed)),
    idNumberMasked: row.id_number_sealed === null ? null : maskNumber(secrets.idNumber.open(row.id_number_sealed)),
    revision: row.revision,
  };
}

function exemptionView({ id, reason, from_on: fromOn, to_on: toOn, revision }: ExemptionRow) {
  return { id, reason, fromOn, toOn, revision };
}

/** What takes each of these people out of scoring on a day. */
export async function exemptionsAt(
  tx: Transaction,
  people: readonly { readonly id: string }[],
  day: string,
): Promise<ReadonlyMap<string, ExemptionRow>> {
  const rows = await tx.exemptions.ofPeople(people.map(({ id }) => id));
  const standing = rows.filter((row) => row.from_on <= day && (row.to_on === null || row.to_on >= day));
  return new Map(standing.map((row) => [row.person_id, row]));
}

/** One member of a branch's year; undefined for who does not belong to it. */
export async function readMember(
  tx: Transaction,
  { secrets }: Services,
  { branchId, personId, year }: { readonly branchId: string; readonly personId: string; readonly year: number },
): Promise<Member | undefined> {
  const rows = await tx.memberships.ofBranch(branchId, { from: `${year}-01-01`, to: `${year}-12-31` });
  const row = rows.findLast(({ id }) => id === personId);
  if (row === undefined) return undefined;
  const exemptions = await exemptionsAt(tx, [row], `${year}-12-31`);
  return memberView(row, exemptions.get(row.id), secrets);
}

const byStrokes = new Intl.Collator('zh-u-co-stroke');

/** The order of surname strokes (姓氏笔画), as lists of names are kept; equal names by id, so that it never jumps. */
export function compareMembers(
  one: { readonly name: string; readonly id: string },
  other: { readonly name: string; readonly id: string },
): number {
  return byStrokes.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
