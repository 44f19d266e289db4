import { operatorWords } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { codeProof, foundMany, newCode, type openServices } from '@xianfeng/server';
import { givenAtConsole } from '@xianfeng/store';
import { adoptBuiltIn } from './built-in-scheme.ts';
import type { Questions } from './questions.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

/** The offices a committee begins with; whoever holds them lets everybody else in. One person holds one of them. */
const firstOffices = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'department-officer',
] as const;

interface FirstOfficer {
  readonly role: (typeof firstOffices)[number];
  readonly name: string;
  readonly username: string;
}

interface Answers {
  readonly committee: string;
  readonly year: number;
  readonly officers: readonly FirstOfficer[];
}

export interface FirstCode extends FirstOfficer {
  readonly code: string;
}

const codeDays = 7;
const dayMilliseconds = 86_400_000;

/** Asks what a real installation needs to know first; everything is asked before anything is written. */
export async function askFirst(questions: Questions, yearSuggested: number): Promise<Result<Answers>> {
  const committee = await questions.ask(operatorWords.askCommittee, (answer) => answer !== '');
  const typed = await questions.ask(
    operatorWords.askYear(yearSuggested),
    (answer) => answer === '' || /^(19|2\d)\d{2}$/.test(answer),
  );
  const officers = await askOfficers(questions);
  if (committee === undefined || typed === undefined || officers === undefined) {
    return refused({ code: 'start.answers-missing' });
  }
  return done({ committee, year: typed === '' ? yearSuggested : Number(typed), officers });
}

async function askOfficers(questions: Questions): Promise<FirstOfficer[] | undefined> {
  const officers: FirstOfficer[] = [];
  for (const role of firstOffices) {
    const name = await questions.ask(operatorWords.askOfficer(role), (answer) => answer !== '');
    if (name === undefined) return undefined;
    const isFree = (typed: string) =>
      /^[a-z][a-z0-9.-]{1,30}$/.test(typed) && officers.every(({ username }) => username !== typed);
    const username = await questions.ask(operatorWords.askUsername(name), isFree);
    if (username === undefined) return undefined;
    officers.push({ role, name, username });
  }
  return officers;
}

/** Sets up a committee with its first officers, all or nothing, and returns their one-time codes. */
export async function setUp(services: Services, answers: Answers): Promise<readonly FirstCode[]> {
  const { store, clock, newId, secrets } = services;
  const committeeId = await unfinishedCommittee(services, answers.committee);
  const codes = answers.officers.map((officer) => ({ ...officer, code: newCode() }));
  const fromOn = `${answers.year}-01-01`;
  await store.transaction(committeeId, async (tx) => {
    const rootId = newId();
    const root = {
      id: rootId,
      parentId: null,
      kind: 'party-committee',
      branchKind: null,
      name: answers.committee,
    } as const;
    // A roster brought in today founds its branches with this year, whichever year the committee begins with.
    const thisYear = `${clock.today().slice(0, 4)}-01-01`;
    const foundings = [{ ...root, on: fromOn < thisYear ? fromOn : thisYear }];
    const founded = await foundMany(tx, services, { by: null, foundings });
    if (!founded.ok) throw new Error(JSON.stringify(founded.problems));
    for (const { role, name, username, code } of codes) {
      const personId = newId();
      const codeExpiresAt = new Date(clock.now().getTime() + codeDays * dayMilliseconds);
      await tx.people.insert([{ id: personId, name }]);
      await tx.appointments.insert({
        ...{ id: newId(), person_id: personId, organization_id: rootId, role },
        ...{ from_on: fromOn < clock.today() ? fromOn : clock.today(), to_on: null },
        ...givenAtConsole(clock.now()),
      });
      await tx.accounts.open(
        [{ id: newId(), personId, username, proof: codeProof(secrets, code), codeExpiresAt }],
        clock.now(),
      );
    }
    await adoptBuiltIn(services, tx, 'county-star');
  });
  return codes;
}

/** The committee's row; one left by a start that was cut off is used again. */
export async function unfinishedCommittee({ store, newId, clock }: Services, name: string): Promise<string> {
  const [standing] = await store.committees.list();
  if (standing !== undefined) return standing.id;
  const id = newId();
  await store.committees.insert({ id, name, created_at: clock.now() });
  return id;
}

/** Whether there is a committee with its organization; everything else comes with that in one transaction. */
export async function isSetUp(store: Services['store']): Promise<boolean> {
  const [committee] = await store.committees.list();
  if (committee === undefined) return false;
  const organizations = await store.transaction(committee.id, (tx) => tx.organizations.list());
  return organizations.length > 0;
}
