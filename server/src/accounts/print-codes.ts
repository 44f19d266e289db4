import { randomInt } from 'node:crypto';
import type { PrintedCode } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { AccountListRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { commit, type Trail } from '../commit.ts';
import { changedMeanwhile, type SeenAccount } from './hold.ts';
import { codeProof, newCode } from './one-time-code.ts';
import { compareAccounts } from '../appointments/compare.ts';

const day = 24 * 60 * 60 * 1000;
const codeDaysMost = 14;
const usernameDigits = 6;

/**
 * Opens accounts for these people, or gives new codes in place of what opened them so far. Codes are kept as digests
 * only: they are seen this once, for printing. One unknown id refuses the whole.
 */
export function printCodes(
  context: Context,
  caller: Caller,
  people: readonly SeenAccount[],
): Promise<Result<PrintedCode[]>> {
  return commit(context, caller, (tx, trail) => printCodesWithin(context, { tx, trail }, people));
}

/**
 * The same within a transaction. A slip printed meanwhile would be worthless without anybody knowing, so whoever prints
 * names the account as it was seen.
 */
export async function printCodesWithin(
  { clock, secrets, newId }: Context,
  { tx, trail }: { readonly tx: Transaction; readonly trail: Trail },
  seen: readonly SeenAccount[],
): Promise<Result<PrintedCode[]>> {
  const revisions = new Map(seen.map(({ personId, revision }) => [personId, revision]));
  const personIds = [...revisions.keys()];
  await tx.people.lock(personIds);
  const people = (await tx.accounts.list({ personIds })).toSorted(compareAccounts);
  if (people.length !== personIds.length) return refused({ code: 'access.denied' });
  const changed = people.filter((person) => (person.revision ?? 0) !== revisions.get(person.person_id));
  if (changed.length > 0) {
    const changedIds = changed.map((person) => person.person_id);
    return refused(await changedMeanwhile(tx, changedIds));
  }
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + codeDaysMost * day);
  const usernames = await newUsernames(tx, people.filter(({ account_id }) => account_id === null).length);
  const printed = people.map((person) => {
    const code = newCode();
    return {
      person,
      code,
      proof: codeProof(secrets, code),
      username: person.username ?? usernames.pop() ?? '',
    };
  });
  await tx.accounts.open(
    printed
      .filter(({ person }) => person.account_id === null)
      .map(({ person, proof, username }) => ({
        id: newId(),
        personId: person.person_id,
        username,
        proof,
        codeExpiresAt: expiresAt,
      })),
    now,
  );
  for (const { person, proof } of printed) {
    if (person.account_id !== null) await tx.credentials.renewCode(person.account_id, { proof, expiresAt, now });
  }
  for (const { person, username } of printed) {
    trail.add({ subjectId: person.person_id, before: { username: person.username }, after: { username, expiresAt } });
  }
  return done(printed.map((print) => printedCode(print, expiresAt)));
}

function printedCode(
  { person, code, username }: { person: AccountListRow; code: string; username: string },
  expiresAt: Date,
): PrintedCode {
  return {
    personId: person.person_id,
    name: person.name,
    branch: person.branch,
    username,
    code,
    expiresAt: expiresAt.toISOString(),
  };
}

/** Digits alone: the same to type on every keyboard, and they say nothing about the person. */
async function newUsernames(tx: Transaction, count: number): Promise<string[]> {
  const names = new Set<string>();
  while (names.size < count) {
    const missing = count - names.size;
    const drawn = Array.from({ length: missing }, () =>
      String(randomInt(10 ** (usernameDigits - 1), 10 ** usernameDigits)),
    );
    const taken = await tx.accounts.takenUsernames(drawn);
    for (const name of drawn) if (!taken.has(name)) names.add(name);
  }
  return [...names];
}
