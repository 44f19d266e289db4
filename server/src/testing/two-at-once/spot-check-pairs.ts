import type { SpotCheck } from '@xianfeng/contract';
import { lotBranch } from '../lot-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** Each step of a check by lot, by two officers of the committee. */
export const spotCheckPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'spotChecks.freeze': async (stage) => {
    const { branch, place, officers, newId } = await due(stage);
    const ids = [newId(), newId()] as const;
    return {
      edits: [
        { by: officers[0], path: `/spot-checks/${ids[0]}`, body: place },
        { by: officers[1], path: `/spot-checks/${ids[1]}`, body: place },
      ],
      code: 'spot-check.standing-meanwhile',
      state: () =>
        stage.one(
          `select check_id from spot_check_branch
           where cycle_id = (select id from cycle where branch_id = $1) and exists (
             select from spot_check where id = check_id and state <> 'withdrawn')`,
          [branch.id],
        ),
      leaves: (winner) => ids[winner],
    };
  },
  'spotChecks.draw': async (stage) => {
    const { at, one, officers } = await frozen(stage);
    const numbers = (last: string) => [
      { name: '贺明', number: '482913' },
      { name: '陶然', number: last },
    ];
    const lasts = ['1111', '2222'] as const;
    return {
      edits: [
        { by: officers[0], path: `${at}/draw`, body: { numbers: numbers(lasts[0]) } },
        { by: officers[1], path: `${at}/draw`, body: { numbers: numbers(lasts[1]) } },
      ],
      code: 'spot-check.drawn-meanwhile',
      state: () => one('select numbers[2] from spot_check where id = $1'),
      leaves: (winner) => lasts[winner],
    };
  },
  'spotChecks.find': async (stage) => {
    const { at, one, officers, itemId } = await drawn(stage);
    const found = { itemId, revision: 0, finding: 'right', shouldStand: null, remedy: null };
    const reasons = ['与会议记录一致', '问过本人'] as const;
    return {
      edits: [
        { by: officers[0], path: `${at}/findings`, body: { ...found, reason: reasons[0] } },
        { by: officers[1], path: `${at}/findings`, body: { ...found, reason: reasons[1] } },
      ],
      code: 'spot-check.changed-meanwhile',
      state: () => one('select reason from spot_check_item where check_id = $1 and place = 1'),
      leaves: (winner) => reasons[winner],
    };
  },
  'spotChecks.finish': async (stage) => {
    const { at, one, officers, check } = await drawn(stage);
    for (const { id: itemId } of check.items) {
      const found = { itemId, revision: 0, finding: 'right', shouldStand: null, remedy: null };
      await must(officers[0].post(`${at}/findings`, { ...found, reason: '与会议记录一致' }));
    }
    return {
      edits: [
        { by: officers[0], path: `${at}/finish`, body: {} },
        { by: officers[1], path: `${at}/finish`, body: {} },
      ],
      state: () => one('select state from spot_check where id = $1'),
      leaves: () => 'finished',
    };
  },
  'spotChecks.withdraw': async (stage) => {
    const { at, one, officers } = await frozen(stage);
    const reasons = ['有一人没有到场', '名单不全'] as const;
    return {
      edits: [
        { by: officers[0], path: `${at}/withdraw`, body: { reason: reasons[0] } },
        { by: officers[1], path: `${at}/withdraw`, body: { reason: reasons[1] } },
      ],
      code: 'spot-check.withdrawn-meanwhile',
      state: () => one('select withdrawn_reason from spot_check where id = $1'),
      leaves: (winner) => reasons[winner],
    };
  },
};

/** A branch whose January can be checked. */
async function due({ server, committee, officers, newId }: Stage) {
  const { today } = server.services.clock;
  const branch = await lotBranch(server, { committee });
  // Later pairs go by the demo's day.
  server.services.clock.today = today;
  const place = { by: 'committee', step: 'spot-check', period: '2026-01', branchIds: [branch.id] };
  return { branch, place, officers, newId };
}

/** The same with its list frozen. */
async function frozen(stage: Stage) {
  const { place, officers, newId } = await due(stage);
  const id = newId();
  const at = `/spot-checks/${id}`;
  await must(officers[0].post(at, place));
  return { at, officers, one: (sql: string) => stage.one(sql, [id]) };
}

/** The same with its lots drawn. */
async function drawn(stage: Stage) {
  const { at, officers, one } = await frozen(stage);
  const numbers = ['贺明', '陶然'].map((name) => ({ name, number: '4829' }));
  await must(officers[0].post(`${at}/draw`, { numbers }));
  const check = (await officers[0].get(at)).body as SpotCheck;
  return { at, officers, one, check, itemId: check.items[0]?.id ?? '' };
}
