import type { CardFileBody, Member } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { MembershipRow, Transaction } from '@xianfeng/store';
import type { Caller, Context, Services } from '../context.ts';
import { fingerprintOf } from '../secrets.ts';
import { fileSigner } from '../signed-file.ts';
import { cardColumns, writeCardFile } from './card-file.ts';
import { collectCard } from './collect-card.ts';
import { type ChangeAsked, dayProblems, holdYearsFrom, ownProblems, recordChange } from './record-change.ts';

export interface MovingOut extends ChangeAsked {
  readonly toCommittee: string;
  /** The last day here. */
  readonly onDay: string;
}

/** Ends a membership because somebody moves to another committee, and signs the file that goes along. */
export function moveOut(context: Context, caller: Caller, asked: MovingOut): Promise<Result<Member>> {
  const { branchId, personId, onDay, toCommittee } = asked;
  const today = context.clock.today();
  return recordChange(context, caller, {
    asked,
    event: { kind: 'moved-out', from_branch_id: branchId, other_committee: toCommittee, on_day: onDay },
    problems: async (tx, standing) => [
      ...(await holdYearsFrom(tx, [branchId], { from: onDay, today })).problems,
      ...ownProblems(personId, caller),
      ...dayProblems(onDay, { earliest: standing.from_on, today }),
    ],
    write: async (tx, standing) => {
      // While the stay still goes on: a card is that of somebody who is there.
      const card = await collectCard(tx, { branchId, personId, lastDay: onDay });
      await tx.memberships.end(standing.id, onDay);
      const body = await bodyOf(tx, context, { asked, card, standing, caller });
      await keepFile(tx, context, { asked, caller, body });
    },
  });
}

interface Moving {
  readonly asked: MovingOut;
  readonly card: CardFileBody['card'];
  readonly standing: MembershipRow;
  readonly caller: Caller;
}

async function bodyOf(
  tx: Transaction,
  { clock }: Services,
  { asked, card, standing, caller }: Moving,
): Promise<CardFileBody> {
  const person = await tx.people.find(asked.personId);
  if (person === undefined) throw new Error('Who moves out has been held before.');
  const names = new Map((await tx.organizations.list()).map(({ id, name }) => [id, name]));
  const root = (await tx.organizations.pathTo(asked.branchId)).at(-1) ?? '';
  const stays = await tx.memberships.ofPeople([person.id], { from: '0001-01-01', to: '9999-12-31' });
  return {
    committee: { id: caller.committeeId, name: names.get(root) ?? '' },
    madeOn: clock.today(),
    letter: asked.document,
    person: {
      ...{ id: person.id, name: person.name, sex: person.sex, ethnicity: person.ethnicity },
      ...{ bornOn: person.born_on, joinedOn: person.joined_on, fullMemberOn: person.full_member_on },
    },
    category: standing.category,
    status: standing.status,
    lastDay: asked.onDay,
    memberships: stays
      .toSorted((left, right) => (left.from_on < right.from_on ? -1 : 1))
      .map((stay) => ({
        ...{ branch: names.get(stay.branch_id) ?? '', status: stay.status },
        ...{ from: stay.from_on, to: stay.to_on },
      })),
    card,
  };
}

interface KeepingFile {
  readonly asked: MovingOut;
  readonly caller: Caller;
  readonly body: CardFileBody;
}

async function keepFile(tx: Transaction, services: Services, { asked, caller, body }: KeepingFile): Promise<void> {
  const content = writeCardFile(services.secrets, caller.committeeId, body);
  const { publicKey } = fileSigner(services.secrets, caller.committeeId);
  await tx.cardFiles.insert({
    ...{ id: asked.id, direction: 'out', person_id: asked.personId, ...cardColumns(body) },
    ...{ content, content_hash: services.hash(content), fingerprint: fingerprintOf(publicKey) },
  });
}
