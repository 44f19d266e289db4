import type { Ballot } from '@xianfeng/contract';
import { done, pointsFromDecimal, type Problem, refused, type Result } from '@xianfeng/engine';
import type { NamedScoreRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { decimalOf } from '../schemes/decimal-of.ts';
import { type HeldBallot, holdBallot } from './held-ballot.ts';
import { viewBallot } from './view.ts';
import { type GroupPlace, placeKey, standingNamed, withheldPlaces } from './withheld.ts';

export interface Naming {
  readonly id: string;
  /** Day of the meeting. */
  readonly on: string;
  readonly reason: string;
  readonly scores: readonly (GroupPlace & { readonly points: string; readonly revision: number })[];
}

/**
 * Names scores for places of which too few scored for anything to be told: by the meeting that decides, with its reason.
 * The same again changes nothing; named otherwise later, the former version stays readable.
 */
export async function nameScores(context: Context, caller: Caller, given: Naming): Promise<Result<Ballot>> {
  const { id, on, reason } = given;
  const today = context.clock.today();
  const named = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    const { row, year, input } = held.value;
    if (row.state !== 'counted' && row.state !== 'published') return refused({ code: 'ballot.not-counted' });
    if (on > today) return refused({ code: 'meeting.in-future', facts: { on, today } });
    const open = await holdOpenYear(tx, year.branch.id, year.year);
    if (!open.ok) return open;
    const standing = standingNamed(await tx.ballots.named(id));
    const fresh = freshScores(given, standing);
    if (fresh.length === 0) return done(null);
    const problems = await namingProblems(tx, held.value, { fresh, standing });
    if (problems.length > 0) return refused(...problems);
    const papers = await papersByGroup(tx, held.value);
    await tx.ballots.insertNamed(
      fresh.map(({ group, targetId, item, points, revision }) => ({
        ...{ ballot_id: id, voter_group: group, subject_id: targetId, item, revision: revision + 1 },
        ...{ papers: Math.max(1, papers.get(group) ?? 0), points: pointsOf(points) ?? 0, reason },
        ...{ named_on: on, named_by: caller.personId, named_at: context.clock.now() },
      })),
    );
    const after = { namedOn: on, scores: fresh.map(({ group, item, points }) => ({ group, item, points })) };
    const targets = new Set(fresh.map(({ targetId }) => targetId));
    for (const subjectId of targets)
      trail.add({
        subjectId,
        organizationId: year.branch.id,
        after: { ballotId: id, ...after },
        reason,
        rule: input.clause,
      });
    return done(null);
  });
  return named.ok ? viewBallot(context, caller, id) : named;
}

/** Those that do not stand so already. */
function freshScores({ scores, reason, on }: Naming, standing: readonly NamedScoreRow[]): Naming['scores'] {
  const byPlace = new Map(standing.map((row) => [keyOf(row), row]));
  return scores.filter(({ group, targetId, item, points }) => {
    const row = byPlace.get(placeKey(group, targetId, item));
    return row?.points !== pointsOf(points) || row.reason !== reason || row.named_on !== on;
  });
}

interface Checking {
  readonly fresh: Naming['scores'];
  readonly standing: readonly NamedScoreRow[];
}

async function namingProblems(
  tx: Transaction,
  held: HeldBallot,
  { fresh, standing }: Checking,
): Promise<readonly Problem[]> {
  const places = withheldPlaces(held, await tx.ballots.totals(held.row.id));
  const open = new Set(places.map(({ group, targetId, item }) => placeKey(group, targetId, item)));
  const versions = new Map(standing.map((row) => [keyOf(row), row.revision]));
  const keys = fresh.map(({ group, targetId, item }) => placeKey(group, targetId, item));
  if (new Set(keys).size < keys.length || keys.some((key) => !open.has(key)))
    return [{ code: 'ballot.place-not-withheld' }];
  if (fresh.some(({ revision }, at) => revision !== (versions.get(keys[at] ?? '') ?? 0)))
    return [{ code: 'ballot.named-meanwhile' }];
  return fresh.flatMap(({ item: id, points }): readonly Problem[] => {
    const item = held.items.find((each) => each.id === id);
    const most = item === undefined ? '0' : decimalOf(item.most);
    const found = pointsOf(points);
    const isWithin = found !== null && found >= 0 && found <= (pointsOf(most) ?? 0);
    return isWithin ? [] : [{ code: 'ballot.named-outside', facts: { item: item?.name ?? id, found: points, most } }];
  });
}

/** How many papers of each group were in the box, as its list says. */
async function papersByGroup(tx: Transaction, { row, groups }: HeldBallot): Promise<ReadonlyMap<string, number>> {
  const lines = ((await tx.ballots.textsOf(row.id)).box_list ?? '').split('\n').slice(2, -2);
  return new Map(groups.map(({ group }, at) => [group.id, lines.filter((line) => line.startsWith(`${at} `)).length]));
}

function keyOf({ voter_group, subject_id, item }: NamedScoreRow): string {
  return placeKey(voter_group, subject_id, item);
}

function pointsOf(decimal: string): number | null {
  const points = pointsFromDecimal(decimal);
  return points.ok ? points.value : null;
}
