import { type BallotInput, done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { isOwnGroup } from '../ballots/setting.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { branchBallotOf } from '../paper-ballots/branch-ballot.ts';
import type { DrawPlace } from '../lots/draw-place.ts';

interface DrawnGroup {
  readonly input: BallotInput;
  readonly group: BallotInput['groups'][number];
}

/** The group of the year's scheme; the branch's own members all take part, and nobody is drawn. */
export async function groupOf(
  tx: Transaction,
  year: BranchYear,
  { ballot, period, group: id }: DrawPlace,
): Promise<Result<DrawnGroup>> {
  const found = await branchBallotOf(tx, year, { ballot, period });
  if (!found.ok) return found;
  const { input } = found.value;
  const group = input.groups.find((each) => each.id === id);
  if (group === undefined) return refused({ code: 'ballot.groups-wrong' });
  if (isOwnGroup(year, group))
    return refused({ code: 'representative-draw.own-members', facts: { group: group.name } });
  return done({ input, group });
}
