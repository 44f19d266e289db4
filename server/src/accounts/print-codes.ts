import { randomInt } from 'node:crypto';
import type { PrintedCode } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { AccountListRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { commit, type Trail } from '../commit.ts';
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
  personIds: readonly string[],
): Promise<Result<PrintedCode[]>> {
  return commit(context, caller, async (tx, trail) => {
    const printed = await printCodesWithin(context, { tx, trail }, personIds);
    return printed === null ? refused({ code: 'access.denied' }) : done(printed);
  });
}

/** The same within a transaction; null, and nothing done, where one of them is unknown. */
export async function printCodesWithin(
  { clock, secrets, newId }: Context,
  { tx, trail }: { readonly tx: Transaction; readonly trail: Trail },
  personIds: readonly string[],
): Promise<PrintedCode[] | null> {
  await tx.people.lock(personIds);
  const people = (await tx.accounts.list({ personIds: [...new Set(personIds)] })).toSorted(compareAccounts);
  if (people.length !== new Set(personIds).size) return null;
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
  return printed.map((print) => printedCode(print, expiresAt));
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
