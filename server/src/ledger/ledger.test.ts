import type { LedgerEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { exempt, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
setToday(server, '2026-11-20');

async function branchWithLedger() {
  const branch = await scoredBranch(server);
  const member = branch.members[2] as { id: string; name: string };
  const path = `/branches/${branch.id}/entries`;
  const entry = {
    id: server.services.newId(),
    subjectId: member.id,
    item: 'awards',
    level: 'county',
    occurredOn: '2026-07-28',
    document: '县委〔2026〕18号',
    note: '县防汛抗旱先进个人',
  };
  const append = (change: object = {}) => branch.recorder.post(path, { ...entry, ...change });
  const fresh = (change: object = {}) => append({ id: server.services.newId(), ...change });
  const list = async () => {
    const { rows, tariff } = (await branch.recorder.get(path)).body as {
      rows: LedgerEntry[];
      tariff: { item: string }[];
    };
    return { entries: rows, tariff };
  };
  return { branch, member, path, entry, append, fresh, list };
}

test('an award stands with its level, day, document and the names people know', async () => {
  const { append, list, entry } = await branchWithLedger();
  expect((await append()).status).toBe(200);
  const { entries, tariff } = await list();
  expect(entries).toMatchObject([
    {
      id: entry.id,
      subject: '方静姝',
      itemName: '表彰奖励',
      levelName: '县级',
      document: '县委〔2026〕18号',
      reversedById: null,
    },
  ]);
  expect(tariff.map(({ item }) => item)).toEqual(['awards', 'discipline', 'criticism']);
  expect(tariff[0]).toMatchObject({
    sign: 'plus',
    cite: '二、6',
    levels: [{ id: 'national', points: '5' }, {}, {}, {}, {}],
  });
});

test('the same entry sent twice, or many times at once, is one entry', async () => {
  const { append, list } = await branchWithLedger();
  const answers = await Promise.all([append(), append(), append()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await append();
  expect((await list()).entries).toHaveLength(1);
});

test('the id of an entry cannot be taken for another one', async () => {
  const { append, list } = await branchWithLedger();
  await append();
  expect(codesOf(await append({ level: 'national' }))).toEqual(['entry.id-taken']);
  expect((await list()).entries).toMatchObject([{ level: 'county' }]);
});

test.each([
  ['the same day', { document: '另一份文件' }, ['entry.duplicate']],
  ['the same document on another day', { occurredOn: '2026-07-30' }, ['entry.duplicate']],
  [
    'the same document typed with other brackets',
    { occurredOn: '2026-07-30', document: '县委 [2026] 18号' },
    ['entry.duplicate'],
  ],
  ['another level', { level: 'bureau' }, []],
  ['another day and document', { occurredOn: '2026-07-30', document: '县委〔2026〕19号' }, []],
])('an award like one that stands, with %s', async (_what, change, codes) => {
  const { append, fresh, list } = await branchWithLedger();
  await append();
  expect(codesOf(await fresh(change))).toEqual(codes);
  expect((await list()).entries).toHaveLength(codes.length === 0 ? 2 : 1);
});

test('a duplicate names the entry it is like', async () => {
  const { append, fresh, entry } = await branchWithLedger();
  await append();
  const { body } = await fresh();
  expect(body).toMatchObject({
    problems: [{ facts: { entryId: entry.id, member: '方静姝', on: '2026-07-28', document: '县委〔2026〕18号' } }],
  });
});

test.each([
  ['an unknown level', { level: 'galactic' }, 'entry.unknown-level'],
  ['no level', { level: undefined }, 'entry.no-level'],
  ['an unknown item', { item: 'gifts' }, 'entry.unknown-item'],
  ['a day that has not come', { occurredOn: '2026-11-21' }, 'entry.in-future'],
  ['a year without a scheme', { occurredOn: '2025-12-31' }, 'cycle.none'],
  ['an unknown person', { subjectId: '00000000-0000-7000-8000-000000000000' }, 'member.unknown'],
])('%s is refused and nothing is written', async (_what, change, code) => {
  const { append, list } = await branchWithLedger();
  expect(codesOf(await append(change))).toEqual([code]);
  expect((await list()).entries).toEqual([]);
});

test.each([
  ['2026-06-15', 200],
  ['2026-06-14', 422],
])('for one who joined on 15 June an award of %s is answered %i', async (occurredOn, status) => {
  const { branch, append } = await branchWithLedger();
  const late = await branch.committee.person('林照水', { branchId: branch.id, fromOn: '2026-06-15' });
  expect((await append({ subjectId: late.id, occurredOn })).status).toBe(status);
});

test('nobody enters his own award', async () => {
  const { branch, append } = await branchWithLedger();
  expect(codesOf(await append({ subjectId: branch.recorder.person.id }))).toEqual(['entry.own']);
});

test('an exempt member’s award is on record too', async () => {
  const { branch, member, append } = await branchWithLedger();
  await exempt(server, branch.committee, member.id);
  expect((await append()).status).toBe(200);
});

test('a reversal takes an entry out of the sum once, keeps it readable, and makes room for the right one', async () => {
  const { branch, path, entry, append, fresh, list } = await branchWithLedger();
  await append();
  const reverse = () =>
    branch.secretary.post(`${path}/${entry.id}/reverse`, { id: server.services.newId(), reason: '级别登记错误' });
  const first = await reverse();
  const second = await reverse();
  expect(second.body).toEqual(first.body);
  expect(first.body).toMatchObject({ reversesId: entry.id, note: '级别登记错误' });
  expect((await fresh({ level: 'bureau' })).status).toBe(200);
  expect((await fresh()).status).toBe(200);
  const { entries } = await list();
  expect(entries.map(({ reversesId, reversedById }) => [reversesId !== null, reversedById !== null])).toEqual([
    [false, true],
    [true, false],
    [false, false],
    [false, false],
  ]);
});

test('another branch’s ledger is neither read nor written nor reversed', async () => {
  const { branch, path, entry, append, list } = await branchWithLedger();
  await append();
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const { secretary } = elsewhere;
  const reversal = { id: server.services.newId(), reason: '不相干' };
  expect((await secretary.get(path)).status).toBe(403);
  expect((await secretary.post(path, { ...entry, id: server.services.newId() })).status).toBe(403);
  expect((await secretary.post(`${path}/${entry.id}/reverse`, reversal)).status).toBe(403);
  const own = await secretary.post(`/branches/${elsewhere.id}/entries/${entry.id}/reverse`, reversal);
  expect(codesOf(own)).toEqual(['ledger.entry-unknown']);
  expect((await list()).entries).toHaveLength(1);
});

test('a recorder does not reverse, a member does not read', async () => {
  const { branch, path, entry, append } = await branchWithLedger();
  await append();
  const reversal = { id: server.services.newId(), reason: '试一试' };
  expect((await branch.recorder.post(`${path}/${entry.id}/reverse`, reversal)).status).toBe(403);
  const member = await branch.committee.signedIn('member', branch.id);
  expect((await member.get(path)).status).toBe(403);
});

test('where deeds carry points of their own, the range holds, deductions stand with their sign, and several a day are several', async () => {
  const branch = await scoredBranch(server, { scheme: schemeText('prison-dedication') });
  const path = `/branches/${branch.id}/entries`;
  const deed = { subjectId: branch.members[2]?.id, item: 'bonus.service', occurredOn: '2026-03-04' };
  const append = (change: object) =>
    branch.recorder.post(path, { ...deed, id: server.services.newId(), document: '一号', ...change });
  const answers = [
    await append({ points: '5' }),
    await append({ points: '10', document: '二号' }),
    await append({ points: '8' }),
    await append({ points: '4.9999', document: '三号' }),
    await append({ points: '10.0001', document: '四号' }),
    await append({ item: 'deduction.violation', points: '5' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 422, 422, 422, 200]);
  expect(codesOf(answers[2] as (typeof answers)[number])).toEqual(['entry.duplicate']);
  const { rows: entries, tariff } = (await branch.recorder.get(path)).body as {
    rows: LedgerEntry[];
    tariff: object[];
  };
  expect(entries.map(({ item, points }) => [item, points])).toEqual([
    ['bonus.service', '5'],
    ['bonus.service', '10'],
    ['deduction.violation', '-5'],
  ]);
  expect(tariff).toContainEqual(
    expect.objectContaining({ item: 'deduction.violation', sign: 'minus', least: '5', most: '10' }),
  );
  const { body } = await branch.secretary.get(`/members/${branch.members[2]?.id}/card`);
  expect(body).toMatchObject({
    entries: [{ sign: 'plus', points: '5' }, { points: '10' }, { sign: 'minus', points: '5' }],
  });
});
