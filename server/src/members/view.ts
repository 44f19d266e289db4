import type { Member } from '@xianfeng/contract';
import type { MemberRow } from '@xianfeng/store';
import { maskPhone, type Secrets } from '../secrets.ts';

/** What may be shown of a member; the telephone number by its last digits only. */
export function memberView(row: MemberRow, secrets: Secrets): Member {
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
    exemptReason: row.exempt_reason,
    phoneMasked: row.phone_sealed === null ? null : maskPhone(secrets.open(row.phone_sealed)),
  };
}

const byStrokes = new Intl.Collator('zh-u-co-stroke');

/** The order of surname strokes (姓氏笔画), as lists of names are kept; equal names by id, so that it never jumps. */
export function compareMembers(
  one: { readonly name: string; readonly id: string },
  other: { readonly name: string; readonly id: string },
): number {
  return byStrokes.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
