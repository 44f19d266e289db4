import { createHash } from 'node:crypto';
import type { DueCheck, SpotCheck, SpotCheckHead, StepView } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { lotBranch } from '../testing/lot-branch.ts';
import { learnCalendar, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

const numbers = [
  { name: '贺明', number: '482913' },
  { name: '陶然', number: '0077' },
];

/** A branch whose January can be checked, and an officer above it. */
async function checkedBranch() {
  const branch = await lotBranch(server);
  const officer = await branch.committee.signedIn('committee-officer');
  const place = { by: 'committee', step: 'spot-check', period: '2026-01', branchIds: [branch.id] };
  const freeze = (id: string, by: Client = officer, change: object = {}) =>
    by.post(`/spot-checks/${id}`, { ...place, ...change });
  const draw = (id: string, by: Client = officer, given: readonly object[] = numbers) =>
    by.post(`/spot-checks/${id}/draw`, { numbers: given });
  const read = async (id: string, by: Client = officer) => (await by.get(`/spot-checks/${id}`)).body as SpotCheck;
  const find = (check: SpotCheck, place: number, change: object = {}, by: Client = officer) =>
    by.post(`/spot-checks/${check.id}/findings`, {
      ...{ itemId: check.items[place]?.id, revision: check.items[place]?.revision },
      ...{ finding: 'right', shouldStand: null, reason: '与会议记录一致', remedy: null, ...change },
    });
  const finish = (id: string, by: Client = officer) => by.post(`/spot-checks/${id}/finish`);
  return { branch, officer, freeze, draw, read, find, finish };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The draw as docs/security.md says it, written apart from the one that is tested. */
function redraw(list: string, given: readonly { readonly number: string }[], draws: number) {
  const seed = sha256([sha256(list), ...given.map(({ number }) => number), ''].join('\n'));
  const hashed = list.split('\n').filter((line) => line !== '');
  const sorted = hashed.map((line) => `${sha256(`${seed} ${line}\n`)} ${line}`).sort();
  return { seed, lines: sorted.slice(0, draws).map((line) => line.slice(65)) };
}

test('the list is frozen with its hash, those present make the seed, and a stranger draws the same', async () => {
  const { branch, officer, freeze, draw, read } = await checkedBranch();
  const id = newId();
  const frozen = (await freeze(id)).body as SpotCheck;
  expect(frozen).toMatchObject({
    state: 'frozen',
    lines: 5,
    draws: 2,
    seed: null,
    items: [],
    may: ['draw', 'withdraw'],
  });
  const { list, hash } = (await officer.get(`/spot-checks/${id}/list`)).body as { list: string; hash: string };
  expect([hash, frozen.listHash]).toEqual([sha256(list), sha256(list)]);
  const lines = branch.members.map((person) => `${branch.id} ${person.id} 2026-01`);
  expect(list).toBe(`${lines.toSorted().join('\n')}\n`);
  expect((await draw(id)).status).toBe(200);
  const { seed, lines: drawn } = redraw(list, numbers, 2);
  const check = await read(id);
  expect(check).toMatchObject({ state: 'drawn', seed, numbers, listHash: hash });
  expect(check.items.map(({ line }) => line)).toEqual(drawn);
});

test('a list is frozen once and drawn from once; the same again changes nothing', async () => {
  const { officer, branch, freeze, draw } = await checkedBranch();
  const other = await branch.committee.signedIn('committee-officer');
  const id = newId();
  expect([(await freeze(id)).status, (await freeze(id)).status]).toEqual([200, 200]);
  expect(codesOf(await freeze(newId()))).toEqual(['spot-check.standing-meanwhile']);
  expect(codesOf(await freeze(id, officer, { period: '2026-02' }))).toEqual(['spot-check.id-taken']);
  expect([(await draw(id)).status, (await draw(id)).status]).toEqual([200, 200]);
  const others = [...numbers.slice(0, 1), { name: '陶然', number: '0078' }];
  expect(codesOf(await draw(id, officer, others))).toEqual(['spot-check.drawn-meanwhile']);
  expect(codesOf(await draw(id, other))).toEqual(['spot-check.drawn-meanwhile']);
});

test('two or more who are present give a number, and whoever draws gives none', async () => {
  const { officer, freeze, draw } = await checkedBranch();
  const id = newId();
  await freeze(id);
  expect(codesOf(await draw(id, officer, numbers.slice(0, 1)))).toEqual(['spot-check.too-few-present']);
  expect(codesOf(await draw(id, officer, [...numbers, ...numbers]))).toEqual(['spot-check.name-twice']);
  const own = { name: officer.person.name, number: '1234' };
  expect(codesOf(await draw(id, officer, [...numbers, own]))).toEqual(['spot-check.own-number']);
});

test('no step is passed over: a month that is not published is not checked, nor one that nobody owes', async () => {
  const { branch, officer, freeze } = await checkedBranch();
  await branch.scoreMonth('2026-02', '8');
  expect(codesOf(await freeze(newId(), officer, { period: '2026-02' }))).toEqual(['spot-check.branch-waits']);
  expect(codesOf(await freeze(newId(), officer, { step: 'month-notice' }))).toEqual(['step.other-record']);
  expect(codesOf(await freeze(newId(), officer, { step: 'entry-check' }))).toEqual(['step.other-actor']);
  expect(codesOf(await freeze(newId(), officer, { period: '2026-Q1' }))).toEqual(['step.unknown']);
  await server.owner.query(`update membership set from_on = '2026-02-01' where branch_id = $1`, [branch.id]);
  expect(codesOf(await freeze(newId()))).toEqual(['spot-check.not-owed']);
});

test('everything drawn is looked into before the check is over, and then its step is done', async () => {
  const { branch, officer, freeze, draw, read, find, finish } = await checkedBranch();
  const step = async () => (await officer.get(`/branches/${branch.id}/steps/spot-check/2026-01`)).body as StepView;
  expect(await step()).toMatchObject({ isByLot: true, asks: null, state: 'open' });
  const id = newId();
  await freeze(id);
  expect(codesOf(await finish(id))).toEqual(['spot-check.not-drawn']);
  await draw(id);
  const check = await read(id);
  expect(check.obstacles).toEqual([{ code: 'spot-check.findings-missing', facts: { missing: 2 } }]);
  expect((await find(check, 0)).status).toBe(200);
  expect(codesOf(await finish(id))).toEqual(['spot-check.findings-missing']);
  expect(codesOf(await find(check, 1, { finding: 'wrong' }))).toEqual(['spot-check.should-stand-missing']);
  const wrong = { finding: 'wrong', shouldStand: '学习教育 7 分', reason: '缺勤一次没有扣' };
  expect((await find(check, 1, wrong)).status).toBe(200);
  expect(codesOf(await finish(id))).toEqual(['spot-check.wrong-left-open']);
  const remedy = { ...wrong, remedy: '二月会议上说明，按七分通报' };
  expect((await find(await read(id), 1, remedy)).status).toBe(200);
  expect([(await finish(id)).status, (await finish(id)).status]).toEqual([200, 200]);
  expect(await read(id)).toMatchObject({ state: 'finished', found: 2, wrong: 1, may: [] });
  expect(codesOf(await find(await read(id), 0, { reason: '改一改' }))).toEqual(['spot-check.finished-meanwhile']);
  expect(await step()).toMatchObject({ state: 'done', doneOn: '2026-02-06' });
});

test('a finding is written on what was seen, by nobody about himself or what he wrote down', async () => {
  const { branch, freeze, draw, read, find } = await checkedBranch();
  const id = newId();
  await freeze(id);
  await draw(id);
  const check = await read(id);
  expect((await find(check, 0)).status).toBe(200);
  expect((await find(check, 0)).status).toBe(200);
  expect(codesOf(await find(check, 0, { reason: '另外的理由' }))).toEqual(['spot-check.changed-meanwhile']);
  const drawn = check.items[1]?.what?.memberId;
  const [officerToo] = [await branch.committee.signedIn('committee-officer')];
  await server.owner.query('update spot_check_item set person_id = $1 where id = $2', [
    officerToo.person.id,
    check.items[1]?.id,
  ]);
  expect(codesOf(await find(check, 1, {}, officerToo))).toEqual(['spot-check.own']);
  expect((await read(id, officerToo)).items[1]?.obstacle?.code).toBe('spot-check.own');
  await server.owner.query('update spot_check_item set person_id = $1 where id = $2', [drawn, check.items[1]?.id]);
  await server.owner.query('update score set recorded_by = $1 where subject_id = $2', [officerToo.person.id, drawn]);
  expect(codesOf(await find(check, 1, {}, officerToo))).toEqual(['spot-check.recorded-oneself']);
});

test('a branch draws of its entries; one found wrong is corrected in the ledger, and then the check can end', async () => {
  const { branch, read, find, finish, freeze, draw } = await checkedBranch();
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const subject = branch.members[3];
  const entryId = newId();
  const award = { item: 'awards', level: 'county', occurredOn: '2026-01-20', document: '县字〔2026〕3号' };
  const entered = await branch.recorder.post(`/branches/${branch.id}/entries`, {
    ...{ id: entryId, subjectId: subject?.id, ...award },
  });
  expect(entered.status).toBe(200);
  const id = newId();
  const inBranch = { by: 'branch', step: 'entry-check' };
  expect((await freeze(id, panel, inBranch)).status).toBe(200);
  await draw(id, panel);
  const check = await read(id, panel);
  expect(check.items).toMatchObject([
    {
      what: {
        memberId: subject?.id,
        period: '2026-01',
        stands: [{ name: '表彰奖励', value: '县级', note: '县字〔2026〕3号' }],
      },
    },
  ]);
  const wrong = { finding: 'wrong', shouldStand: '本局', reason: '文件是局里发的' };
  await find(check, 0, wrong, panel);
  expect(codesOf(await finish(id, panel))).toEqual(['spot-check.wrong-left-open']);
  const reversal = { id: newId(), reason: '级别登错' };
  expect((await branch.secretary.post(`/branches/${branch.id}/entries/${entryId}/reverse`, reversal)).status).toBe(200);
  expect((await read(id, panel)).items[0]?.what?.isCorrected).toBe(true);
  expect((await finish(id, panel)).status).toBe(200);
});

test('where nothing was entered there is nothing to draw, and the check is over as it begins', async () => {
  const { branch, freeze } = await checkedBranch();
  const { body } = await freeze(newId(), branch.secretary, { by: 'branch', step: 'entry-check' });
  expect(body).toMatchObject({ state: 'finished', lines: 0, draws: 0, items: [] });
});

test('a check that is taken back stays to be read, and another can begin', async () => {
  const { officer, branch, freeze, draw, read } = await checkedBranch();
  const id = newId();
  await freeze(id);
  await draw(id);
  const { seed } = await read(id);
  const withdraw = (reason = '有一人没有到场') => officer.post(`/spot-checks/${id}/withdraw`, { reason });
  expect([(await withdraw()).status, (await withdraw()).status]).toEqual([200, 200]);
  expect(codesOf(await withdraw('别的原因'))).toEqual(['spot-check.withdrawn-meanwhile']);
  expect(await read(id)).toMatchObject({ state: 'withdrawn', seed, withdrawal: { reason: '有一人没有到场' } });
  expect((await freeze(newId())).status).toBe(200);
  const { rows } = (await branch.secretary.get(`/branches/${branch.id}/spot-checks`)).body as { rows: SpotCheckHead[] };
  expect(rows.map(({ state }) => state).toSorted()).toEqual(['frozen', 'withdrawn']);
});

test('members repeat the draw and see neither others’ names nor findings; a branch sees its own', async () => {
  const { branch, officer, freeze, draw, read, find } = await checkedBranch();
  const other = await lotBranch(server, { committee: branch.committee, name: '第三党支部' });
  const member = await branch.committee.signedIn('member', branch.id);
  const id = newId();
  await freeze(id, officer, { branchIds: [branch.id, other.id] });
  await draw(id);
  const check = await read(id);
  await find(check, 0);
  expect(check).toMatchObject({ lines: 10, draws: 3 });
  const seen = await read(id, member);
  expect(seen.items.map(({ what, finding }) => [what, finding])).toEqual([1, 2, 3].map(() => [null, null]));
  expect([seen.seed, seen.items.map(({ line }) => line)]).toEqual([check.seed, check.items.map(({ line }) => line)]);
  const { list } = (await member.get(`/spot-checks/${id}/list`)).body as { list: string };
  expect(redraw(list, check.numbers, 3).lines).toEqual(seen.items.map(({ line }) => line));
  const ofBranch = (await read(id, branch.secretary)).items;
  for (const { line, what } of ofBranch)
    expect(what?.branch.id ?? null).toBe(line.startsWith(branch.id) ? branch.id : null);
  const foreign = await server.committee();
  const stranger = await foreign.signedIn('committee-officer');
  expect((await stranger.get(`/spot-checks/${id}`)).status).toBe(403);
});

test('the officer sees what is due and what it waits for, until its list is frozen', async () => {
  const { branch, officer, freeze } = await checkedBranch();
  setToday(server, '2026-03-20');
  const due = async () =>
    ((await officer.get('/spot-checks/due')).body as { checks: DueCheck[] }).checks.map(
      ({ period, isOverdue, branches }) => [period, isOverdue, branches[0]?.waitsFor?.name ?? null],
    );
  expect(await due()).toEqual([
    ['2026-01', true, null],
    ['2026-02', true, '月度公示'],
  ]);
  await freeze(newId());
  expect((await due()).map(([period]) => period)).toEqual(['2026-02']);
  const inBranch = (await branch.secretary.get('/spot-checks/due')).body as { checks: DueCheck[] };
  expect(inBranch.checks.map(({ by, step }) => [by, step])).toEqual([
    ['branch', 'entry-check'],
    ['branch', 'entry-check'],
  ]);
});

test('what was found wrong in a score stands corrected once a correction of that month has been passed', async () => {
  const { branch, officer, freeze, draw, read, find, finish } = await checkedBranch();
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const id = newId();
  await freeze(id);
  await draw(id);
  await find(await read(id), 0, { finding: 'wrong', shouldStand: '学习教育 7', reason: '漏扣一次缺席' });
  await find(await read(id), 1);
  const check = await read(id);
  const memberId = check.items[0]?.what?.memberId ?? '';
  expect(codesOf(await finish(id))).toEqual(['spot-check.wrong-left-open']);
  const writer = memberId === branch.recorder.person.id ? branch.secretary : branch.recorder;
  const at = `/branches/${branch.id}/score-corrections/${newId()}`;
  const given = { memberId, period: '2026-01', item: 'item-02', stood: '8', points: '7', reason: '漏扣一次缺席' };
  expect((await writer.post(at, { ...given, evidence: '一月抽查' })).status).toBe(200);
  expect((await read(id)).items[0]?.what?.isCorrected).toBe(false);
  expect((await panel.post(`${at}/pass`)).status).toBe(200);
  const { what } = (await read(id, officer)).items[0] ?? {};
  expect(what).toMatchObject({ isCorrected: true });
  expect(what?.stands.find(({ value }) => value === '7')).toMatchObject({ value: '7', note: '漏扣一次缺席' });
  expect((await finish(id)).status).toBe(200);
});
