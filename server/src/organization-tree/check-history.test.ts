import { sentence } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';
import { checkHistory } from './check-history.ts';

const server = await testServer();
const { owner, services } = server;

/** A committee whose officer has renamed one branch and closed another. */
async function changedTree() {
  const committee = await server.committee();
  const [renamed, closed] = [await committee.branch('东岭党支部'), await committee.branch('西岭党支部')];
  const officer = await committee.signedIn('committee-officer');
  const decided = () => ({ actId: services.newId(), on: '2026-11-01', document: '云委〔2026〕1号', revision: 1 });
  const acts = [
    await officer.post(`/organizations/${renamed}/name`, { ...decided(), name: '东岭村党支部' }),
    await officer.post(`/organizations/${closed}/close`, decided()),
  ];
  expect(acts.map(({ status }) => status)).toEqual([200, 200]);
  const check = () => checkHistory(services, committee.id);
  const words = async () => {
    const checked = await check();
    return checked.ok ? [] : checked.problems.map((problem) => sentence(problem, 'zh'));
  };
  return { committee, renamed, closed, check, words };
}

/** One who owns the database goes past its triggers and keys. */
async function past(statement: string, values: readonly unknown[]): Promise<void> {
  await owner.query("set session_replication_role = 'replica'");
  await owner.query(statement, [...values]);
  await owner.query("set session_replication_role = 'origin'");
}

test('a tree that changed by acts alone is whole', async () => {
  const { check } = await changedTree();
  expect(await check()).toMatchObject({ ok: true, value: 5 });
});

test('an act that was taken out is missed, and what it made too', async () => {
  const { committee, words } = await changedTree();
  const act = 'select id from organization_act where committee_id = $1 and sequence = 4';
  await past(`delete from organization_change where act_id = (${act})`, [committee.id]);
  await past('delete from organization_act where committee_id = $1 and sequence = 4', [committee.id]);
  expect(await words()).toEqual([
    expect.stringContaining('党组织变动第 4 到第 4 项不见了'),
    expect.stringContaining('“东岭村党支部”现在的名称、隶属或日期与变动记录不符'),
  ]);
});

test('a day that was moved before the one it follows, and a name changed past the acts, are told with their places', async () => {
  const { committee, renamed, words } = await changedTree();
  await past("update organization_act set effective_on = '1999-12-31' where committee_id = $1 and sequence = 4", [
    committee.id,
  ]);
  expect((await words()).join(' ')).toContain('“东岭村党支部”的第 4 项变动从 1999年12月31日 起');
  await past('update organization set name = $2 where id = $1', [renamed, '别的党支部']);
  expect((await words()).at(-1)).toContain('“别的党支部”现在的名称、隶属或日期与变动记录不符');
});

test('an organization that was slipped into the tree has no act that founded it', async () => {
  const { committee, words } = await changedTree();
  await past(
    `insert into organization (committee_id, id, parent_id, kind, name, position, from_on)
     values ($1, $2, $3, 'branch', '空降党支部', 9, '2026-01-01')`,
    [committee.id, services.newId(), committee.rootId],
  );
  expect(await words()).toEqual([expect.stringContaining('“空降党支部”在组织树里，变动记录里却没有它')]);
});
