import type { Amendment, Member } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { PersonFields, PersonRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import type { Digesting, Sealing } from '../secrets.ts';
import { readIdNumber, readName, readPhone } from '../spreadsheets/roster-words.ts';
import { readMember } from './view.ts';

/**
 * Corrects what is on record about a person, who cannot be the caller. Whoever saw an older record is told and changes
 * nothing; the record as it stands, given again, changes nothing either.
 */
export function amendPerson(context: Context, caller: Caller, asked: Amendment): Promise<Result<Member>> {
  const { branchId, personId, document } = asked;
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([personId]);
    const standing = await tx.people.find(personId);
    const year = await yearInUse(tx, branchId, context.clock.today());
    const place = { branchId, personId, year };
    if (standing === undefined || (await readMember(tx, context, place)) === undefined)
      return refused({ code: 'access.denied' });
    if (personId === caller.personId) return refused({ code: 'member.own' });
    const read = readFields(context, asked);
    if (!read.ok) return read;
    const changes = changedFields(standing, read.value);
    if (Object.keys(changes).length > 0) {
      if (standing.revision !== asked.revision) return refused({ code: 'member.changed-meanwhile' });
      if (await isNumberTaken(tx, personId, changes)) return refused({ code: 'member.id-number-taken' });
      await tx.people.amend(personId, changes);
      const before = Object.fromEntries(
        Object.keys(changes).map((field) => [field, standing[field as keyof PersonRow]]),
      );
      trail.add({
        subjectId: personId,
        organizationId: branchId,
        before: spoken(before),
        after: spoken(changes),
        evidence: document,
      });
    }
    const member = await readMember(tx, context, place);
    return member === undefined ? refused({ code: 'access.denied' }) : done(member);
  });
}

function readFields({ secrets, clock }: Services, asked: Amendment): Result<PersonFields> {
  const name = readName(asked.name);
  const [phone, idNumber] = [read(asked.phone, readPhone), read(asked.idNumber, readIdNumber)];
  const problems: Problem[] = [
    ...(name === null ? [{ code: 'member.name-odd' }] : []),
    ...(phone === 'odd' ? [{ code: 'member.phone-odd' }] : []),
    ...(idNumber === 'odd' ? [{ code: 'member.id-number-odd' }] : []),
    ...dayProblems([asked.bornOn, asked.joinedOn, asked.fullMemberOn], clock.today()),
  ];
  if (name === null || problems.length > 0) return { ok: false, problems };
  return done({
    name,
    sex: asked.sex,
    ethnicity: asked.ethnicity,
    born_on: asked.bornOn,
    joined_on: asked.joinedOn,
    full_member_on: asked.fullMemberOn,
    party_post: asked.partyPost,
    ...numberFields('phone', phone, secrets.phone),
    ...numberFields('id_number', idNumber, secrets.idNumber),
  });
}

/** `undefined` stays, `null` is taken away, anything else must be a number of its kind. */
function read(given: string | null | undefined, reader: (text: string) => string | null) {
  return typeof given === 'string' ? (reader(given) ?? 'odd') : given;
}

function numberFields(column: 'phone' | 'id_number', number: string | null | undefined, kept: Sealing & Digesting) {
  if (number === undefined) return {};
  return {
    [`${column}_sealed`]: number === null ? null : kept.seal(number),
    [`${column}_digest`]: number === null ? null : kept.digest(number),
  };
}

/** Birth, admission and full membership follow in this order, and none lies ahead. */
function dayProblems(days: readonly (string | null)[], today: string): readonly Problem[] {
  const known = days.filter((day) => day !== null);
  const ahead = known.filter((day) => day > today).map((on) => ({ code: 'member.day-in-future', facts: { on } }));
  const turned = known.flatMap((next, index) => {
    const first = known[index - 1];
    return first === undefined || first <= next ? [] : [{ code: 'member.days-out-of-order', facts: { first, next } }];
  });
  return [...ahead, ...turned];
}

/** A number's sealing differs each time; whether it is the same number shows in its digest. */
function changedFields(standing: PersonRow, given: PersonFields): PersonFields {
  const isSame = (field: string): boolean => {
    const of = (row: object): unknown =>
      Object.entries(row).find(([key]) => key === field.replace('_sealed', '_digest'))?.[1];
    const [one, other] = [of(standing), of(given)];
    return one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) === 0 : one === other;
  };
  return Object.fromEntries(Object.entries(given).filter(([field]) => !isSame(field)));
}

async function isNumberTaken(tx: Transaction, personId: string, { id_number_digest: digest }: PersonFields) {
  if (digest === undefined || digest === null) return false;
  return (await tx.people.withIdNumbers([digest])).some(({ id }) => id !== personId);
}

/** What the trail may say: that a number was changed, never the number. */
function spoken(fields: object): Readonly<Record<string, string | null>> {
  const shown = Object.entries(fields).filter(([field]) => !field.endsWith('_digest'));
  return Object.fromEntries(
    shown.map(([field, value]) => (value instanceof Uint8Array ? [field, '***'] : [field, value as string | null])),
  );
}
