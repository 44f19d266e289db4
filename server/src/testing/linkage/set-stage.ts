import { makeKeys } from '../../ballots/make-keys.ts';
import { must, prepare, shortBallotScheme } from '../anonymous-ballot.ts';
import { type Client, testServer, type TestPerson, type TestServer } from '../builders.ts';
import { exempt, scoredBranch, type ScoredBranch, setToday } from '../scored-branch.ts';
import { prepareDumps } from './take-dump.ts';

/** Somebody who takes part, as whoever watches knows them. */
export interface Person {
  readonly client: Client;
  readonly personId: string;
  readonly accountId: string;
  readonly username: string;
  /** Where their papers come from. */
  readonly address: string;
  /** What their browser calls itself. */
  readonly agent: string;
}

/** A branch of twelve who hold one election after the other. */
export interface Stage {
  readonly server: TestServer;
  readonly branch: ScoredBranch;
  /** Secretary and recorder first. */
  readonly people: readonly Person[];
}

const peopleCount = 12;
/** Of whom so many are scored. */
const targetCount = 3;

/** What is prepared of every election of the branch: one group of all twelve. */
export const groupsOfAll = {
  groups: [
    { id: 'members', tickets: 0, ticketMemberIds: [], pooledInto: null },
    { id: 'mass', tickets: 0, ticketMemberIds: [], pooledInto: 'members' },
  ],
};

/** Signs twelve people in, and has the keys made once that each of their elections is given. */
export async function setStage(): Promise<Stage> {
  const server = await testServer();
  setToday(server, '2026-12-20');
  const branch = await scoredBranch(server, { others: [], scheme: shortBallotScheme });
  const clients: (Client & { readonly person: TestPerson })[] = [branch.secretary, branch.recorder];
  while (clients.length < peopleCount) clients.push(await branch.committee.signedIn('member', branch.id));
  for (const { person } of clients.slice(targetCount)) await exempt(server, branch.committee, person.id);
  const people: Person[] = [];
  for (const [at, client] of clients.entries()) {
    const { rows } = await server.owner.query<{ id: string; username: string }>(
      'select id, username from account where person_id = $1',
      [client.person.id],
    );
    const [{ id, username } = { id: '', username: '' }] = rows;
    people.push({
      ...{ client, personId: client.person.id, accountId: id, username },
      ...{ address: `127.77.${100 + at}.${200 - at}`, agent: `browser-of-${username}` },
    });
  }
  await prepareDumps(server);
  await keepKeys(server, branch);
  return { server, branch, people };
}

/** Makes the keys of one ballot as the service does; each that is prepared later has them from the beginning. */
async function keepKeys({ owner, services }: TestServer, branch: ScoredBranch): Promise<void> {
  const id = services.newId();
  must(await prepare(branch, id, groupsOfAll));
  await makeKeys(services, { committeeId: branch.committee.id, ballotId: id });
  await owner.query(`
    create table kept_key as select place, modulus, secret_sealed from ballot_key where ballot_id = '${id}';
    create function give_keys() returns trigger language plpgsql security definer as $$ begin
      insert into ballot_key (committee_id, ballot_id, place, modulus, secret_sealed)
        select new.committee_id, new.id, place, modulus, secret_sealed from kept_key;
      return null;
    end $$;
    create trigger give_keys after insert on ballot for each row execute function give_keys()`);
  must(await branch.secretary.post(`/ballots/${id}/cancel`, { reason: '只为备钥' }));
}
