import type { SuggestionAbout, SuggestionReceipt } from '@xianfeng/contract';
import { done, refused, registerOf, type Result } from '@xianfeng/engine';
import type { SuggestionRow, Transaction } from '@xianfeng/store';
import type { Trail } from '../commit.ts';
import type { Services } from '../context.ts';
import { dueDay } from './due-day.ts';
import { codeDigest, receiptCode, receiptView } from './receipt.ts';

export interface Said {
  readonly id: string;
  readonly branchId: string;
  readonly kind: SuggestionAbout;
  readonly words: string;
  readonly aboutName: string | null;
}

/** Whose it is: a member's by account, somebody's who told a name, or nobody's. */
export interface Raiser {
  readonly raisedBy: string | null;
  readonly raiserName: string | null;
  readonly recordedBy: string | null;
}

interface Taking {
  readonly tx: Transaction;
  readonly trail: Trail;
  readonly said: Said;
  readonly raiser: Raiser;
}

/** Takes it in and gives the receipt: its number, the day and the day a reply is due. The same again is the same. */
export async function takeIn(
  services: Pick<Services, 'clock' | 'secrets'>,
  { tx, trail, said, raiser }: Taking,
): Promise<Result<SuggestionReceipt>> {
  const { id, branchId, kind, words, aboutName } = said;
  const [branch] = await tx.organizations.holdStanding([branchId]);
  if (branch === undefined || branch.kind !== 'branch' || branch.to_on !== null)
    return refused({ code: 'suggestion.place-unknown' });
  if (kind !== 'person' && aboutName !== null) return refused({ code: 'suggestion.name-unfit' });
  await tx.suggestions.holdNumbers(branchId);
  const known = await tx.suggestions.find(id);
  if (known !== undefined)
    return isSame(known, said, raiser)
      ? done(await receiptView(services, tx, known))
      : refused({ code: 'suggestion.id-taken' });
  const today = services.clock.today();
  const about = await aboutIds(tx, said, today);
  if (registerOf(kind) === 'committee' && !(await hasReader(tx, { branchId, about, today })))
    return refused({ code: 'suggestion.reader-missing' });
  await tx.suggestions.insert({
    ...{ id, branch_id: branchId, register: registerOf(kind), year: Number(today.slice(0, 4)), kind, words },
    ...{ about_name: aboutName, about_ids: about },
    ...{ raised_by: raiser.raisedBy, raiser_name: raiser.raiserName, recorded_by: raiser.recordedBy },
    code_digest: raiser.raisedBy === null ? codeDigest(services, receiptCode(services, id)) : null,
    ...{ received_on: today, due_on: await dueDay(tx, today), state: 'received', revision: 1, handlers: [] },
  });
  // What is said, about whom and by whom stands where only those read who deal with it.
  trail.add({ organizationId: branchId, after: { suggestionId: id } });
  const row = await tx.suggestions.find(id);
  if (row === undefined) throw new Error('What was just taken in is there.');
  return done(await receiptView(services, tx, row));
}

/** Whom a complaint can mean: everybody of that name, or whoever is the branch's secretary on that day. */
async function aboutIds(tx: Transaction, { branchId, kind, aboutName }: Said, today: string): Promise<string[]> {
  if (kind === 'person' && aboutName !== null) return tx.suggestions.peopleNamed(aboutName.replaceAll(/\s/g, ''));
  if (kind !== 'secretary') return [];
  const secretaries = (await tx.appointments.at(branchId)).filter(
    ({ role, from_on: from, to_on: to }) =>
      role === 'branch-secretary' && from <= today && (to === null || to >= today),
  );
  return [...new Set(secretaries.map(({ person_id: id }) => id))];
}

interface Read {
  readonly branchId: string;
  readonly about: readonly string[];
  readonly today: string;
}

/** Whether anybody takes in complaints of this branch who is not whom this one is about. */
async function hasReader(tx: Transaction, { branchId, about, today }: Read): Promise<boolean> {
  const path = new Set(await tx.organizations.pathTo(branchId));
  const officers = [
    ...(await tx.appointments.ofRole('committee-officer')).filter(({ organization_id: id }) => path.has(id)),
    ...(await tx.appointments.ofRole('department-officer')),
  ];
  return officers.some(
    ({ person_id: id, from_on: from, to_on: to }) =>
      from <= today && (to === null || to >= today) && !about.includes(id),
  );
}

function isSame(row: SuggestionRow, said: Said, raiser: Raiser): boolean {
  return (
    row.branch_id === said.branchId &&
    row.kind === said.kind &&
    row.words === said.words &&
    row.about_name === said.aboutName &&
    row.raised_by === raiser.raisedBy &&
    row.raiser_name === raiser.raiserName &&
    row.recorded_by === raiser.recordedBy
  );
}
