import { operatorWords } from '@xianfeng/contract';
import { demoPassword, hashPassword, type openServices } from '@xianfeng/server';
import { givenAtConsole, type Transaction } from '@xianfeng/store';
import { say } from '../say.ts';
import { county } from './county.ts';
import { demoShare, votingBranch } from './fill-open-ballot.ts';
import type { PlacedBranch, PlacedCounty } from './placed.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

interface Holder {
  readonly username: string;
  readonly personId: string;
}

const since = '2024-01-01';

/** An account for each named role; nobody else in the demo can sign in. */
export async function fillAccounts(services: Services, tx: Transaction, placed: PlacedCounty): Promise<void> {
  const { newId, clock } = services;
  const own = placed.branches.find(({ plan }) => plan.isOwn);
  const other = placed.branches.find(({ plan, parentId }) => !plan.isOwn && parentId !== own?.parentId);
  if (own === undefined || other === undefined) throw new Error('A county has its own branch and others.');
  const holders = [
    ...(await ownHolders(services, tx, own)),
    { username: 'secretary2', personId: other.secretaryId },
    ...(await votingHolders(services, tx, votingBranch(placed))),
    ...(await officeHolders(services, tx, placed.rootId)),
  ];
  const proof = await hashPassword(demoPassword);
  await tx.accounts.open(
    holders.map(({ username, personId }) => ({ id: newId(), personId, username, proof, codeExpiresAt: null })),
    clock.now(),
  );
}

/** People of the branch named one by one; those without an office are there as members. */
async function ownHolders({ newId, clock }: Services, tx: Transaction, { id, stays }: PlacedBranch): Promise<Holder[]> {
  const holders: Holder[] = [];
  for (const { name, username, role } of county.ownBranch) {
    const stay = stays.find(({ person }) => person.name === name);
    if (username === undefined || stay === undefined) continue;
    holders.push({ username, personId: stay.personId });
    if (role !== undefined) continue;
    const { personId } = stay;
    await tx.appointments.insert({
      id: newId(),
      person_id: personId,
      organization_id: id,
      role: 'member',
      from_on: since,
      ...givenAtConsole(clock.now()),
    });
  }
  return holders;
}

/** Of the branch that votes: who leads the ballot, and a member who takes part by telephone. */
async function votingHolders(
  { newId, clock }: Services,
  tx: Transaction,
  branch: PlacedBranch | undefined,
): Promise<Holder[]> {
  const member = branch?.stays.find(
    ({ person, to }) => person.role === null && person.status === 'full' && to === null,
  );
  if (branch === undefined || member === undefined) return [];
  await tx.appointments.insert({
    ...{ id: newId(), person_id: member.personId, organization_id: branch.id, role: 'member', from_on: since },
    ...givenAtConsole(clock.now()),
  });
  const { openBallot } = county;
  return [
    { username: openBallot.secretary, personId: branch.secretaryId },
    { username: openBallot.member, personId: member.personId },
  ];
}

/** Officers of the committee itself, who belong to no branch of the demo. */
async function officeHolders({ newId, clock }: Services, tx: Transaction, rootId: string): Promise<Holder[]> {
  const holders: Holder[] = [];
  for (const { name, username, role, sex } of county.office) {
    const personId = newId();
    await tx.people.insert([{ id: personId, name, sex: sex === 'male' ? 'male' : 'female' }]);
    await tx.appointments.insert({
      ...{ id: newId(), person_id: personId, organization_id: rootId, from_on: since },
      role: officeRole(role),
      ...givenAtConsole(clock.now()),
    });
    holders.push({ username, personId });
  }
  return holders;
}

const officeRoles = [
  'committee-officer',
  'department-officer',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const;

function officeRole(written: string): (typeof officeRoles)[number] {
  const role = officeRoles.find((each) => each === written);
  if (role === undefined) throw new Error(`«${written}» is no office of a committee.`);
  return role;
}

/** Prints the sign-in names and the one password. */
export async function sayDemoAccounts({ store, clock }: Services): Promise<void> {
  const [committee] = await store.committees.list();
  if (committee === undefined) return;
  const accounts = await store.transaction(committee.id, (tx) => tx.accounts.inOffice(clock.today()));
  say(operatorWords.isDemo(clock.today()));
  say(operatorWords.demoAccounts(demoPassword));
  for (const { username, name, place, role } of accounts) say(`  ${username.padEnd(14)}${name}  ${place}  ${role}`);
  say(operatorWords.demoShare(county.openBallot.scrutineer, await demoShare()));
}
