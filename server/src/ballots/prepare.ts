import type { Ballot } from '@xianfeng/contract';
import { type BallotInput, done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { type BranchBallot, branchBallotOf } from '../paper-ballots/branch-ballot.ts';
import { votersOf } from './held-in-year.ts';
import { makeKeys } from './make-keys.ts';
import { boxGroups, isOfMembers, type Setting } from './setting.ts';
import { viewBallot } from './view.ts';

export interface Preparing {
  readonly id: string;
  readonly branchId: string;
  readonly ballot: string;
  readonly period: string;
  readonly groups: readonly {
    readonly id: string;
    readonly tickets: number;
    readonly ticketMemberIds: readonly string[];
    readonly pooledInto: string | null;
  }[];
  readonly scrutineers: { readonly names: readonly string[]; readonly needed: number };
}

/** Begins a ballot: its keys are made ahead from now on. The same id again changes nothing. */
export async function prepareBallot(context: Context, caller: Caller, given: Preparing): Promise<Result<Ballot>> {
  const { id, branchId, period } = given;
  const prepared = await commit(context, caller, async (tx, trail) => {
    const year = await holdOpenYear(tx, branchId, Number(period.slice(0, 4)));
    if (!year.ok) return year;
    const known = await tx.ballots.find(id);
    if (known !== undefined)
      return known.cycle_id === year.value.cycleId ? done(null) : refused({ code: 'access.denied' });
    const found = await branchBallotOf(tx, year.value, given);
    if (!found.ok) return found;
    const problems = [...(await placeProblems(tx, found.value)), ...settingProblems(found.value, given)];
    if (problems.length > 0) return refused(...problems);
    const setting: Setting = {
      groups: given.groups.map((group) => ({ id: group.id, tickets: ticketsOf(group), pooledInto: group.pooledInto })),
      targets: found.value.members.map((member) => ({ id: member.id, name: member.name })),
      scrutineers: { names: [...given.scrutineers.names], needed: given.scrutineers.needed },
    };
    const roll = await rollOf(tx, context, { found: found.value, given, setting });
    if (!roll.ok) return roll;
    const place = { cycle_id: year.value.cycleId, ballot: found.value.input.id, period };
    await tx.ballots.insert({
      ...{ id, ...place, state: 'preparing', setting: JSON.stringify(setting) },
      // In the demo nobody should have to wait for the keys, and nothing is at stake.
      key_length: context.isDemo ? 256 : 384,
      ...{ prepared_by: caller.personId, prepared_at: context.clock.now() },
    });
    await tx.ballots.insertRoll(roll.value);
    trail.add({ subjectId: id, organizationId: branchId, after: { ...place, setting } });
    return done(null);
  });
  if (!prepared.ok) return prepared;
  void makeKeys(context, { committeeId: caller.committeeId, ballotId: id });
  return viewBallot(context, caller, id);
}

function ticketsOf({ tickets, ticketMemberIds }: Preparing['groups'][number]): number {
  return tickets + new Set(ticketMemberIds).size;
}

/** Each ballot is held once, on paper or this way. */
async function placeProblems(
  tx: Transaction,
  { year, input, place, row, keyings }: BranchBallot,
): Promise<readonly Problem[]> {
  if (row !== undefined && keyings.length > 0) return [{ code: 'ballot.on-paper' }];
  if (isPaperOnly(input)) return [{ code: 'ballot.paper-only', facts: { name: input.name } }];
  const standing = (await tx.ballots.ofCycles([year.cycleId])).some(
    (each) => each.state !== 'cancelled' && each.ballot === place.ballot && each.period === place.period,
  );
  return standing ? [{ code: 'ballot.standing-meanwhile', facts: { name: input.name, period: place.period } }] : [];
}

/** What is scored by choices or trimmed needs whole papers; what counts who was there needs a list of those. */
function isPaperOnly({ options, trim, quorum, groups, denominator }: BallotInput): boolean {
  const countsPeople = quorum !== null || groups.some((group) => group.quorum !== null);
  return options.length > 0 || trim !== null || countsPeople || denominator === 'present' || denominator === 'due';
}

function settingProblems({ input, members }: BranchBallot, { groups, scrutineers }: Preparing): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = new Map(groups.map((group) => [group.id, group]));
  const isWhole = groups.length === input.groups.length && input.groups.every(({ id }) => ids.has(id));
  if (!isWhole) problems.push({ code: 'ballot.groups-wrong' });
  for (const { id, pooledInto } of groups) {
    const into = pooledInto === null ? undefined : ids.get(pooledInto);
    if (pooledInto !== null && (into === undefined || into.pooledInto !== null || pooledInto === id))
      problems.push({ code: 'ballot.pooling-wrong', facts: { group: id } });
  }
  const { names, needed } = scrutineers;
  const isShared = names.length === 1 ? needed === 1 : needed >= 2 && needed <= names.length;
  if (!isShared || new Set(names).size !== names.length)
    problems.push({ code: 'ballot.scrutineers-wrong', facts: { scrutineers: names.length, needed } });
  if (members.length === 0) problems.push({ code: 'ballot.nobody-scored' });
  return problems;
}

/** Members by account, but for those who take a ticket; everybody else comes by ticket alone. */
async function rollOf(
  tx: Transaction,
  { clock }: Context,
  { found, given, setting }: { readonly found: BranchBallot; readonly given: Preparing; readonly setting: Setting },
) {
  const groups = boxGroups(found.input, setting);
  const own = found.input.groups.find(isOfMembers);
  const ticketed = new Set(given.groups.find(({ id }) => id === own?.id)?.ticketMemberIds);
  const elsewhere = given.groups.filter(({ id, ticketMemberIds }) => id !== own?.id && ticketMemberIds.length > 0);
  const voters = own === undefined ? [] : await votersOf(tx, found.year, clock.today());
  const unknown = [...ticketed].filter((id) => !voters.some((voter) => voter.id === id));
  if (unknown.length > 0 || elsewhere.length > 0) return refused({ code: 'ballot.ticket-member-unknown' });
  const without = voters.filter(({ id, hasAccount }) => !hasAccount && !ticketed.has(id));
  if (without.length > 0) {
    const [first] = without;
    return refused({
      code: 'ballot.member-without-way',
      facts: { member: first?.name ?? '', others: without.length - 1 },
    });
  }
  const at = groups.findIndex(({ group, pooled }) => [group, ...pooled].some(({ id }) => id === own?.id));
  return done(
    voters.map(({ id }) => ({
      ...{ ballot_id: given.id, person_id: id, group_at: at },
      by: ticketed.has(id) ? ('ticket' as const) : ('account' as const),
    })),
  );
}
