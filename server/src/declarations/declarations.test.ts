import type { Card, DeclarableKind, Declaration, LedgerEntry, ProxyEntry } from '@xianfeng/contract';
import { beforeEach, expect, test } from 'vitest';
import { jpeg } from '../attachments/testing/pictures.ts';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;
beforeEach(() => setToday(server, '2026-11-20'));

/** A branch in which a deed is worth 5 to 10 points as the panel finds, with a member and two of the panel. */
async function branchWithPanel() {
  const branch = await scoredBranch(server, { scheme: schemeText('prison-dedication') });
  const member = await branch.committee.signedIn('member', branch.id);
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const other = await branch.committee.signedIn('review-panel', branch.id);
  const path = `/branches/${branch.id}/members/${member.person.id}/declarations`;
  const deed = { item: 'bonus.service', occurredOn: '2026-11-02', words: '帮助邻里修缮房屋' };
  const declare = (change: object = {}, by: Client = member, to = path) =>
    by.post(to, { id: newId(), ...deed, ...change });
  const declared = async (change: object = {}, by: Client = member) => {
    const answer = await declare(change, by);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body as Declaration;
  };
  const queue = async (by: Client = panel, query = '') =>
    ((await by.get(`/branches/${branch.id}/declarations${query}`)).body as { rows: Declaration[] }).rows;
  const ledger = async () =>
    ((await branch.recorder.get(`/branches/${branch.id}/entries`)).body as { rows: LedgerEntry[] }).rows;
  return { branch, member, panel, other, path, declare, declared, queue, ledger };
}

test('a member declares a deed, the panel finds its points, and the entry stands with where it comes from', async () => {
  const { member, panel, branch, declared, ledger } = await branchWithPanel();
  const { id, ...handedIn } = await declared();
  expect(handedIn).toMatchObject({
    ...{ state: 'submitted', itemName: '服务群众', least: '5', most: '10', asksPoints: true, points: null },
    steps: [{ step: 'declare', on: '2026-11-20', by: '甄世安' }],
  });
  const verified = await panel.post(`/declarations/${id}/verify`, { revision: 1, points: '5' });
  expect(verified.body).toMatchObject({ state: 'verified', points: '5', revision: 2 });
  const { entryId } = verified.body as Declaration;
  expect(await ledger()).toMatchObject([
    { id: entryId, item: 'bonus.service', points: '5', occurredOn: '2026-11-02', note: '帮助邻里修缮房屋' },
  ]);
  const { rows } = await server.owner.query('select cause, recorded_by from ledger_entry where id = $1', [entryId]);
  expect(rows).toEqual([{ cause: `declaration:${id}`, recorded_by: panel.person.id }]);
  const card = (await member.get(`/members/${member.person.id}/card`)).body as Card;
  expect(card.entries).toMatchObject([{ id: entryId, points: '5', declarationId: id }]);
  expect((await member.get(`/declarations/${id}`)).body).toMatchObject({ state: 'verified', entryId });
  expect((await branch.secretary.get(`/declarations/${id}`)).status).toBe(200);
});

test('sent twice it is one declaration, and its id cannot be taken for another deed', async () => {
  const { declare, queue } = await branchWithPanel();
  const id = newId();
  const answers = [await declare({ id }), await declare({ id }), await declare({ id, words: '别的事' })];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 422]);
  expect(codesOf(answers[2] as (typeof answers)[number])).toEqual(['declaration.id-taken']);
  expect(await queue()).toHaveLength(1);
});

test.each([
  ['a day that has not come', { occurredOn: '2026-11-21' }, 'entry.in-future'],
  ['a year without a scheme', { occurredOn: '2025-12-31' }, 'cycle.none'],
  ['an unknown kind', { item: 'gifts' }, 'entry.unknown-item'],
])('%s is refused and nothing is written', async (_what, change, code) => {
  const { declare, queue } = await branchWithPanel();
  expect(codesOf(await declare(change))).toEqual([code]);
  expect(await queue()).toEqual([]);
});

test('a day before the member came is refused, and so is a branch that is not his', async () => {
  const { branch, declare } = await branchWithPanel();
  const late = await branch.committee.person('林照水', { branchId: branch.id, fromOn: '2026-06-15' });
  const path = `/branches/${branch.id}/members/${late.id}/declarations`;
  expect(codesOf(await declare({ occurredOn: '2026-06-14' }, branch.recorder, path))).toEqual([
    'entry.outside-membership',
  ]);
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const own = elsewhere.secretary.person.id;
  const foreign = `/branches/${branch.id}/members/${own}/declarations`;
  expect(codesOf(await declare({}, elsewhere.secretary, foreign))).toEqual(['access.denied']);
});

test.each([
  ['below the range', { points: '4.9999' }, ['entry.out-of-range']],
  ['above it', { points: '10.0001' }, ['entry.out-of-range']],
  ['not given at all', {}, ['declaration.points-missing']],
])('points %s are refused and the declaration waits on', async (_what, body, codes) => {
  const { panel, declared, queue, ledger } = await branchWithPanel();
  const { id } = await declared();
  expect(codesOf(await panel.post(`/declarations/${id}/verify`, { revision: 1, ...body }))).toEqual(codes);
  expect(await queue()).toMatchObject([{ id, state: 'submitted', revision: 1 }]);
  expect(await ledger()).toEqual([]);
});

test('above five points a second person agrees before anything is entered', async () => {
  const { panel, other, declared, ledger } = await branchWithPanel();
  const { id } = await declared();
  const first = await panel.post(`/declarations/${id}/verify`, { revision: 1, points: '5.0001' });
  expect(first.body).toMatchObject({ state: 'verified-once', turn: 'agree', points: '5.0001' });
  expect(await ledger()).toEqual([]);
  expect(codesOf(await panel.post(`/declarations/${id}/agree`, { revision: 2 }))).toEqual(['declaration.second-same']);
  const second = await other.post(`/declarations/${id}/agree`, { revision: 2 });
  expect(second.body).toMatchObject({ state: 'verified', steps: [{}, { step: 'verify' }, { step: 'agree' }] });
  const { rows } = await server.owner.query('select points, recorded_by from ledger_entry where cause = $1', [
    `declaration:${id}`,
  ]);
  expect(rows).toEqual([{ points: '50001', recorded_by: other.person.id }]);
});

test('nobody decides about himself, not about somebody he is tied with, and not what he typed', async () => {
  const { branch, panel, declare, declared, queue } = await branchWithPanel();
  const own = await declare({}, panel, `/branches/${branch.id}/members/${panel.person.id}/declarations`);
  const { id: ownId } = own.body as Declaration;
  for (const [act, body] of [
    ['verify', { points: '5' }],
    ['reject', { reason: '不算' }],
  ] as const) {
    expect(codesOf(await panel.post(`/declarations/${ownId}/${act}`, { revision: 1, ...body }))).toEqual([
      'declaration.own',
    ]);
  }
  const { id, memberId } = await declared();
  const recusal = { memberId };
  expect((await panel.post(`/branches/${branch.id}/recusals`, recusal)).status).toBe(200);
  expect((await panel.post(`/branches/${branch.id}/recusals`, recusal)).status).toBe(200);
  expect(codesOf(await panel.post(`/declarations/${id}/verify`, { revision: 1, points: '5' }))).toEqual([
    'declaration.tied',
  ]);
  const row = (await queue()).find((each) => each.id === id);
  expect(row).toMatchObject({ recused: [{ name: '甄世安' }], obstacle: { code: 'declaration.tied' } });
  expect((await queue(branch.secretary)).find((each) => each.id === id)?.obstacle).toBeNull();
  expect((await branch.secretary.post(`/declarations/${id}/verify`, { revision: 1, points: '5' })).status).toBe(200);
});

test('a recusal said by mistake is lifted by the secretary or the committee with a reason, not by oneself', async () => {
  const { branch, panel, declared, queue } = await branchWithPanel();
  const { id, memberId } = await declared();
  await panel.post(`/branches/${branch.id}/recusals`, { memberId });
  const officer = await branch.committee.signedIn('committee-officer');
  const lift = (by: Client, verifierId = panel.person.id, reason = '点错了人') =>
    by.post(`/branches/${branch.id}/recusals/lifting`, { memberId, verifierId, reason });
  expect((await lift(panel)).status).toBe(403);
  expect((await lift(branch.recorder)).status).toBe(403);
  await branch.secretary.post(`/branches/${branch.id}/recusals`, { memberId });
  expect(codesOf(await lift(branch.secretary, branch.secretary.person.id))).toEqual(['recusal.own']);
  expect(codesOf(await lift(branch.secretary, branch.recorder.person.id))).toEqual(['recusal.unknown']);
  expect((await lift(officer)).status).toBe(200);
  expect((await lift(officer)).status).toBe(200);
  expect(codesOf(await lift(branch.secretary))).toEqual(['recusal.lifted-meanwhile']);
  const row = (await queue()).find((each) => each.id === id);
  expect(row).toMatchObject({ recused: [{ verifierId: branch.secretary.person.id }], obstacle: null });
  expect((await panel.post(`/declarations/${id}/verify`, { revision: 1, points: '5' })).status).toBe(200);
  const { rows } = await server.owner.query('select lifted_reason from recusal where verifier_id = $1', [
    panel.person.id,
  ]);
  expect(rows).toEqual([{ lifted_reason: '点错了人' }]);
});

test('the recorder types a form for a member, who can undo it for seven days; only after them it is verified', async () => {
  const { branch, member, panel, declared, queue } = await branchWithPanel();
  await branch.committee.appoint(branch.recorder.person.id, 'review-panel', { organizationId: branch.id });
  const typed = await declared({}, branch.recorder);
  expect(typed.proxy).toMatchObject({ typedOn: '2026-11-20', undoUntil: '2026-11-26' });
  const verify = (by: Client, id: string) => by.post(`/declarations/${id}/verify`, { revision: 1, points: '5' });
  setToday(server, '2026-11-26');
  expect(codesOf(await verify(panel, typed.id))).toEqual(['declaration.undo-open']);
  const second = await declared({ occurredOn: '2026-11-03' }, branch.recorder);
  const proxies = (await member.get('/me/proxy-entries')).body as ProxyEntry[];
  expect(proxies.map(({ act, canUndo }) => [act, canUndo])).toEqual([
    ['declaration.declare', true],
    ['declaration.declare', true],
  ]);
  const latest = proxies.find(({ typedOn }) => typedOn === '2026-11-26');
  expect((await member.post(`/me/proxy-entries/${latest?.id}/undo`)).status).toBe(200);
  expect(codesOf(await verify(panel, second.id))).toEqual(['declaration.not-its-turn']);
  expect((await queue()).map(({ id }) => id)).toEqual([typed.id]);
  setToday(server, '2026-11-27');
  expect(codesOf(await verify(branch.recorder, typed.id))).toEqual(['declaration.typed-oneself']);
  expect((await verify(panel, typed.id)).body).toMatchObject({ state: 'verified' });
});

test('the same deed twice is shown, and verified only with words why it is another', async () => {
  const { branch, panel, declared, queue, ledger } = await branchWithPanel();
  const entry = {
    subjectId: (await declared()).memberId,
    item: 'bonus.stability',
    points: '5',
    document: '〔2026〕7号',
  };
  await branch.recorder.post(`/branches/${branch.id}/entries`, { id: newId(), occurredOn: '2026-03-01', ...entry });
  const again = await declared({ document: '[2026] 7号' });
  const waiting = await queue();
  expect(waiting.map(({ unusual }) => unusual[0])).toEqual(['duplicate', 'duplicate']);
  const twins = waiting.find(({ id }) => id === again.id)?.twins;
  expect(twins?.map(({ kind, likeness }) => [kind, likeness])).toEqual([
    ['declaration', 'same-day'],
    ['entry', 'same-document'],
  ]);
  const verify = (body: object) =>
    panel.post(`/declarations/${again.id}/verify`, { revision: 1, points: '5', ...body });
  expect(codesOf(await verify({}))).toEqual(['declaration.duplicate']);
  expect(await ledger()).toHaveLength(1);
  expect((await verify({ differs: '另一户人家' })).body).toMatchObject({ state: 'verified' });
  expect(await ledger()).toHaveLength(2);
});

test('what was rejected, withdrawn or reversed is nothing to be the same as', async () => {
  const { branch, member, panel, declared, queue } = await branchWithPanel();
  const [rejected, withdrawn, reversed] = [await declared(), await declared(), await declared({ words: '记错' })];
  const differs = '不是同一件';
  expect((await panel.post(`/declarations/${rejected.id}/reject`, { revision: 1, reason: '查无此事' })).status).toBe(
    200,
  );
  expect((await member.post(`/declarations/${withdrawn.id}/withdraw`, { revision: 1 })).status).toBe(200);
  const verified = await panel.post(`/declarations/${reversed.id}/verify`, { revision: 1, points: '5', differs });
  const { entryId } = verified.body as Declaration;
  const reversal = { id: newId(), reason: '登记错误' };
  expect((await branch.secretary.post(`/branches/${branch.id}/entries/${entryId}/reverse`, reversal)).status).toBe(200);
  const { id } = await declared();
  expect((await queue()).map((row) => [row.id, row.twins])).toEqual([[id, []]]);
});

test('the member sees every state with who, when and why; what is decided is not withdrawn', async () => {
  const { member, panel, declared } = await branchWithPanel();
  const { id } = await declared();
  await panel.post(`/declarations/${id}/reject`, { revision: 1, reason: '查无此事' });
  const { rows } = (await member.get('/me/declarations')).body as { rows: Declaration[] };
  expect(rows).toMatchObject([
    { state: 'rejected', steps: [{ step: 'declare' }, { step: 'reject', reason: '查无此事', by: '甄世安' }] },
  ]);
  expect(codesOf(await member.post(`/declarations/${id}/withdraw`, { revision: 2 }))).toEqual([
    'declaration.not-its-turn',
  ]);
});

test('a year that a meeting has confirmed takes no declaration and verifies none', async () => {
  const { branch, panel, declare, declared } = await branchWithPanel();
  const { id } = await declared();
  await server.owner.query(
    `insert into rating_run select committee_id, $1, id, repeat('f', 64), repeat('f', 64), '2027-01-05', 5, 5, $2, now()
    from cycle where branch_id = $3`,
    [newId(), branch.secretary.person.id, branch.id],
  );
  expect(codesOf(await declare({ occurredOn: '2026-11-03' }))).toEqual(['cycle.confirmed']);
  const verify = await panel.post(`/declarations/${id}/verify`, { revision: 1, points: '5' });
  expect(codesOf(verify)).toEqual(['cycle.confirmed']);
});

test('a photo proves the declaration, and the entry once there is one; nobody else sees it', async () => {
  const { branch, member, panel, declared } = await branchWithPanel();
  const { id } = await declared();
  const photoId = newId();
  const upload = (by: Client, photo = newId()) =>
    by.upload(`/declarations/${id}/photos`, new File([new Uint8Array(jpeg)], '现场.jpg'), { photoId: photo });
  expect((await upload(member, photoId)).status).toBe(200);
  expect((await upload(member, photoId)).status).toBe(200);
  const stranger = await branch.committee.signedIn('member', branch.id);
  expect((await upload(stranger)).status).toBe(403);
  const read = (by: Client) => by.get(`/declarations/${id}/photos/${photoId}`);
  expect([(await read(member)).status, (await read(panel)).status, (await read(stranger)).status]).toEqual([
    200, 200, 403,
  ]);
  const verified = await panel.post(`/declarations/${id}/verify`, { revision: 1, points: '5' });
  expect((verified.body as Declaration).photos).toHaveLength(1);
  const attached = (await branch.recorder.get(`/branches/${branch.id}/attachments`)).body as { rows: object[] };
  expect(attached.rows).toMatchObject([{ id: photoId, entryId: (verified.body as Declaration).entryId }]);
  expect(codesOf(await upload(member))).toEqual(['declaration.not-its-turn']);
});

test('what comes up most often stands first, with what each kind asks', async () => {
  const { branch, member, declared } = await branchWithPanel();
  await declared({ item: 'bonus.branch-work' });
  await declared({ item: 'bonus.branch-work', occurredOn: '2026-11-03' });
  await declared({ item: 'deduction.violation' });
  const { kinds, most } = (await member.get(`/branches/${branch.id}/declarable-kinds`)).body as {
    kinds: DeclarableKind[];
    most: string;
  };
  expect(kinds.map(({ item }) => item).slice(0, 2)).toEqual(['bonus.branch-work', 'deduction.violation']);
  expect(kinds[1]).toMatchObject({ sign: 'minus', levels: [], points: { least: '5', most: '10' }, quantity: null });
  expect(most).toBe('2026-11-20');
});

test('where levels say the points, nobody types them, and a fault is declared as a deduction', async () => {
  const branch = await scoredBranch(server);
  const member = await branch.committee.signedIn('member', branch.id);
  const path = `/branches/${branch.id}/members/${member.person.id}/declarations`;
  const fault = { id: newId(), item: 'criticism', level: 'county', occurredOn: '2026-03-01', words: '县里通报' };
  expect(codesOf(await member.post(path, { ...fault, level: undefined }))).toEqual(['entry.no-level']);
  expect((await member.post(path, fault)).body).toMatchObject({ levelName: '县', most: '2', asksPoints: false });
  const verified = await branch.secretary.post(`/declarations/${fault.id}/verify`, { revision: 1, points: '9' });
  expect(verified.body).toMatchObject({ state: 'verified', points: '2', isMinus: true });
  const { rows } = (await branch.recorder.get(`/branches/${branch.id}/entries`)).body as { rows: LedgerEntry[] };
  expect(rows).toMatchObject([{ item: 'criticism', level: 'county', points: null }]);
});

test('members, and officers of another branch, see none of the branch’s declarations', async () => {
  const { branch, declared } = await branchWithPanel();
  const { id } = await declared();
  const stranger = await branch.committee.signedIn('member', branch.id);
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  for (const by of [stranger, elsewhere.secretary]) {
    expect((await by.get(`/branches/${branch.id}/declarations`)).status).toBe(403);
    expect((await by.get(`/declarations/${id}`)).status).toBe(403);
    expect((await by.post(`/declarations/${id}/verify`, { revision: 1, points: '5' })).status).toBe(403);
  }
});
