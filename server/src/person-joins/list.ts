import { type LikelyRecord, type PersonJoins, rowsMost } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { MemberRow, PersonRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { maskNumber, type Secrets } from '../secrets.ts';

/** Records that may be of one person; an officer looks at both and decides. */
export function listJoins(services: Services, caller: Caller): Promise<Result<PersonJoins>> {
  return services.store.transaction(caller.committeeId, async (tx) => done(await readJoins(tx, services)));
}

export async function readJoins(tx: Transaction, { secrets, clock }: Services): Promise<PersonJoins> {
  const pairs = (await tx.personJoins.likelyPairs()).slice(0, rowsMost);
  const undoable = (await tx.personJoins.of(clock.today())).slice(0, rowsMost);
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const people = new Map((await tx.people.ofIds(ids)).map((row) => [row.id, row]));
  const stays = new Map((await tx.memberships.lastOf(ids)).map((row) => [row.id, row]));
  const branches = new Map((await tx.organizations.list()).map(({ id, name }) => [id, name]));
  const names = await tx.people.namesOf(undoable.map((row) => row.into_id));
  const record = (id: string): LikelyRecord | null => {
    const person = people.get(id);
    const stay = stays.get(id);
    return person === undefined
      ? null
      : recordOf(person, { stay, branch: branches.get(stay?.branch_id ?? ''), secrets });
  };
  return {
    pairs: pairs.flatMap((pair) => {
      const [one, other] = [record(pair.one), record(pair.other)];
      return one === null || other === null ? [] : [{ one, other }];
    }),
    undoable: undoable.map((row) => ({ id: row.id, name: names.get(row.into_id) ?? '', joinedOn: row.joined_on })),
  };
}

interface Beside {
  readonly stay: MemberRow | undefined;
  readonly branch: string | undefined;
  readonly secrets: Secrets;
}

function recordOf(person: PersonRow, { stay, branch, secrets }: Beside): LikelyRecord {
  return {
    ...{ personId: person.id, name: person.name, sex: person.sex, bornOn: person.born_on, joinedOn: person.joined_on },
    phoneMasked: person.phone_sealed === null ? null : maskNumber(secrets.phone.open(person.phone_sealed)),
    ...{ branch: branch ?? null, status: stay?.status ?? null },
    ...{ fromOn: stay?.from_on ?? null, toOn: stay?.to_on ?? null },
  };
}
