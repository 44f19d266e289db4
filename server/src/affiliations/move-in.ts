import type { CardFile, Member } from '@xianfeng/contract';
import { addDays, periodBounds, refused, type Result, shiftPeriod } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { isSameFingerprint } from '../signed-file.ts';
import { type ArrivalAsked, fateOf } from './arrival.ts';
import { cardColumns, readCardFile } from './card-file.ts';
import { readStanding } from './read-standing.ts';
import { type ChangeEvent, changeOf, dayProblems, holdYearsFrom, writeEvent } from './record-change.ts';

export interface MovingIn extends ArrivalAsked {
  readonly id: string;
  /** As it stands on the paper letter, typed by whoever has both in hand. */
  readonly fingerprint: string;
}

/** Takes somebody in from another committee, the card in the file with him. The same file again changes nothing. */
export function moveIn(context: Context, caller: Caller, asked: MovingIn): Promise<Result<Member>> {
  const content = asked.content.trim();
  const contentHash = context.hash(content);
  return commit(context, caller, async (tx, trail) => {
    const read = readCardFile(content);
    if (!read.ok) return read;
    const { body, fingerprint } = read.value;
    if (!isSameFingerprint(fingerprint, asked.fingerprint)) return refused({ code: 'card-file.fingerprint-differs' });
    await tx.cardFiles.hold(contentHash);
    const known = await tx.cardFiles.takenIn(contentHash);
    if (known !== undefined) return takenInAgain(tx, context, { id: known.id, branchId: asked.branchId });
    const fate = await fateOf(tx, read.value, asked.branchId);
    if (!fate.ok) return fate;
    const begun = await beginningOf(tx, context, { asked, lastDay: body.lastDay });
    if (!begun.ok) return begun;
    const written = await writePerson(tx, context, { file: read.value, branchId: asked.branchId, onDay: begun.value });
    if (!written.ok) return written;
    const event: ChangeEvent = {
      ...{ kind: 'moved-in', to_branch_id: asked.branchId, other_committee: body.committee.name },
      on_day: begun.value,
    };
    await tx.cardFiles.insert({
      ...{ id: asked.id, direction: 'in', person_id: body.person.id, ...cardColumns(body) },
      ...{ content, content_hash: contentHash, fingerprint },
    });
    const change = { id: asked.id, branchId: asked.branchId, personId: body.person.id, document: body.letter };
    await writeEvent(tx, context, { asked: change, event, caller });
    trail.add(changeOf(change, event));
    return readStanding(tx, context, body.person.id);
  });
}

/** The same file for the same branch is a second click; for another one, somebody else has been first. */
async function takenInAgain(
  tx: Transaction,
  services: Services,
  { id, branchId }: { readonly id: string; readonly branchId: string },
): Promise<Result<Member>> {
  const event = await tx.membershipEvents.find(id);
  if (event?.to_branch_id === branchId) return readStanding(tx, services, event.person_id);
  const place = await tx.organizations.find(event?.to_branch_id ?? '');
  return refused({ code: 'card-file.taken-in-already', facts: { branch: place?.name ?? '' } });
}

interface Beginning {
  readonly asked: MovingIn;
  readonly lastDay: string;
}

/**
 * The day after the last one there. Where this branch has passed later months already, it begins after those: what a
 * meeting has passed is not opened again for somebody it did not know.
 */
async function beginningOf(
  tx: Transaction,
  { clock }: Services,
  { asked, lastDay }: Beginning,
): Promise<Result<string>> {
  const today = clock.today();
  const next = addDays(lastDay, 1);
  const branch = await tx.organizations.find(asked.branchId);
  if (branch?.kind !== 'branch' || branch.to_on !== null) {
    return refused({ code: 'affiliation.no-branch', facts: { organization: branch?.name ?? '', on: next } });
  }
  const held = await holdYearsFrom(tx, [asked.branchId], { from: next, today });
  const passed = await tx.sheets.lastPassed(held.cycleIds);
  const onDay = passed !== null && periodBounds(passed).to >= next ? periodBounds(shiftPeriod(passed, 1)).from : next;
  const problems = [...held.problems, ...dayProblems(onDay, { earliest: branch.from_on, today })];
  return problems.length > 0 ? refused(...problems) : { ok: true, value: onDay };
}

interface Arriving {
  readonly file: CardFile;
  readonly branchId: string;
  readonly onDay: string;
}

/** Somebody new, or somebody who had left and comes back under the same id. */
async function writePerson(
  tx: Transaction,
  { newId }: Services,
  { file: { body }, branchId, onDay }: Arriving,
): Promise<Result<null>> {
  const { person, status, category } = body;
  if ((await tx.people.find(person.id)) === undefined) {
    await tx.people.insert([
      {
        ...{ id: person.id, name: person.name, sex: person.sex, ethnicity: person.ethnicity, born_on: person.bornOn },
        ...{ joined_on: person.joinedOn, full_member_on: person.fullMemberOn, party_post: null },
        ...{ phone_sealed: null, phone_digest: null, import_id: null },
      },
    ]);
  }
  const last = await tx.memberships.lockLast(person.id);
  if (last !== undefined && (last.to_on === null || last.to_on >= onDay))
    return refused({ code: 'card-file.still-member' });
  const stay = { person_id: person.id, branch_id: branchId, from_on: onDay, to_on: null };
  await tx.memberships.insert([{ ...stay, id: newId(), category, status, import_id: null }]);
  return { ok: true, value: null };
}
