import type { Arrival, Card } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, type ScoredBranch, scoredBranch, schemeText, setToday } from '../testing/scored-branch.ts';
import { readCardFile } from './card-file.ts';

const server = await testServer();
await learnCalendar(server);
const items = Array.from({ length: 10 }, (_, at) => `item-${String(at + 1).padStart(2, '0')}`);

async function score(branch: ScoredBranch, period: string, points: string, others: readonly string[] = []) {
  await branch.scoreMonth(period, points);
  for (const memberId of others) {
    const cells = items.map((item) => ({ memberId, item, points, reason: null, revision: 0 }));
    await branch.recorder.post(`/branches/${branch.id}/sheets/${period}/cells`, { origin: 'keyed', cells });
  }
  await branch.passMonth(period, `${period}-28`);
}

/** Somebody with a scored January and February and an award moves out; the file as the officer saves it. */
async function movedOut() {
  setToday(server, '2026-03-20');
  const branch = await scoredBranch(server);
  const { committee } = branch;
  const [, , person] = branch.members;
  if (person === undefined) throw new Error('The branch has a third member.');
  await score(branch, '2026-01', '9');
  await score(branch, '2026-02', '8');
  const award = {
    id: server.services.newId(),
    subjectId: person.id,
    item: 'awards',
    level: 'county',
    occurredOn: '2026-02-03',
    document: '一号',
  };
  expect((await branch.recorder.post(`/branches/${branch.id}/entries`, award)).status).toBe(200);
  const officer = await committee.signedIn('committee-officer');
  const asked = {
    id: server.services.newId(),
    toCommittee: '邻县县委',
    onDay: '2026-03-09',
    document: '云组转〔2026〕3号',
  };
  const path = `/branches/${branch.id}/members/${person.id}/move-out`;
  const answer = await officer.post(path, asked);
  expect(answer.status).toBe(200);
  const file = (await officer.get(`/affiliation-changes/${asked.id}/file`)).body as {
    content: string;
    fingerprint: string;
    fileName: string;
  };
  return { branch, officer, person, asked, path, file };
}

/** A branch of another committee, and its officer with the file in hand. */
async function arrivingAt(file: { content: string; fingerprint: string }, scheme?: string) {
  const fresh = await scoredBranch(server, {
    committee: await server.committee('邻县县委'),
    others: [],
    ...(scheme === undefined ? {} : { scheme }),
  });
  const officer = await fresh.committee.signedIn('committee-officer');
  const path = `/branches/${fresh.id}/arrivals`;
  const take = (change: object = {}) => officer.post(path, { id: server.services.newId(), ...file, ...change });
  const read = (content = file.content) => officer.post(`${path}/read`, { content });
  return { fresh, officer, take, read };
}

test('who moves out leaves the branch, and the file carries person, stays and the card with its scheme', async () => {
  const { branch, officer, person, asked, path, file } = await movedOut();
  const read = readCardFile(file.content);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { body, fingerprint } = read.value;
  expect(fingerprint).toBe(file.fingerprint);
  expect(body).toMatchObject({
    letter: '云组转〔2026〕3号',
    lastDay: '2026-03-09',
    person: { id: person.id, name: '方静姝' },
  });
  expect(body.card).toMatchObject({
    from: '2026-01-01',
    to: '2026-03-09',
    branch: '第二党支部',
    scheme: { id: 'county-star' },
  });
  expect(body.card?.months).toMatchObject([
    { period: '2026-01', total: '90', meetingOn: '2026-01-28' },
    { period: '2026-02', total: '80', meetingOn: '2026-02-28' },
  ]);
  expect(body.card?.scores).toHaveLength(20);
  expect(body.card?.entries).toMatchObject([{ item: 'awards', level: 'county', levelName: '县级', document: '一号' }]);
  expect(file.content).not.toMatch(/phone/i);
  expect((await officer.post(path, asked)).status).toBe(200);
  expect((await officer.get(`/affiliation-changes/${asked.id}/file`)).body).toMatchObject({ content: file.content });
  const year = await branch.secretary.get(`/branches/${branch.id}/year-end`);
  expect(JSON.stringify(year.body)).not.toContain(person.id);
});

test('taken in under the same scheme the card goes on: months, entry and the new branch’s months are one', async () => {
  const { person, file } = await movedOut();
  const { fresh, officer, take, read } = await arrivingAt(file);
  const { body } = await read();
  expect(body as Arrival).toMatchObject({
    fingerprint: file.fingerprint,
    isCounted: true,
    isKnown: false,
    entryCount: 1,
  });
  const answer = await take();
  expect(answer.body).toMatchObject({ personId: person.id, fromOn: '2026-03-10', toOn: null });
  setToday(server, '2026-04-02');
  await score(fresh, '2026-03', '9', [person.id]);
  const card = (await officer.get(`/members/${person.id}/card`)).body as Card;
  expect(card.months.slice(0, 4).map(({ total, branch, state }) => [total, branch, state])).toEqual([
    ['90', '云溪县委 · 第二党支部', 'passed'],
    ['80', '云溪县委 · 第二党支部', 'passed'],
    ['90', null, 'passed'],
    [null, null, 'open'],
  ]);
  expect(card.entries).toMatchObject([{ branch: '云溪县委', levelName: '县级', points: '2' }]);
  expect(card.parts).toMatchObject([{ branch: '云溪县委 · 第二党支部', isCounted: true, to: '2026-03-09' }]);
  const year = (await officer.get(`/branches/${fresh.id}/year-end`)).body as { obstacles: { facts: object }[] };
  const missing = year.obstacles.filter(({ facts }) => 'member' in facts && facts.member === person.id);
  expect(JSON.stringify(missing)).not.toContain('2026-01');
});

test('a second taking in of the same file changes nothing', async () => {
  const { person, file } = await movedOut();
  const { take, read } = await arrivingAt(file);
  const answers = [await take(), await take(), await take()];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await read()).body).toMatchObject({ isKnown: true });
  const { rows } = await server.owner.query(
    'select count(*)::int as stays from membership where person_id = $1 and to_on is null',
    [person.id],
  );
  expect(rows).toEqual([{ stays: 1 }]);
});

test('under another version of the scheme the card is a statement and counts nothing', async () => {
  const { person, file } = await movedOut();
  const { officer, take } = await arrivingAt(file, schemeText('county-star').replace('version: ', 'version: 9'));
  expect((await take()).status).toBe(200);
  const card = (await officer.get(`/members/${person.id}/card`)).body as Card;
  expect(card.months.slice(0, 2).map(({ state }) => state)).toEqual(['not-due', 'not-due']);
  expect(card.entries).toEqual([]);
  expect(card.parts).toMatchObject([
    { isCounted: false, months: [{ total: '90' }, { total: '80' }], entries: [{ levelName: '县级' }] },
  ]);
});

test('months the new branch has passed already are not opened again: membership begins after them', async () => {
  const { person, file } = await movedOut();
  setToday(server, '2026-04-20');
  const { fresh, take } = await arrivingAt(file);
  await fresh.scoreMonth('2026-03', '9');
  await fresh.passMonth('2026-03', '2026-04-02');
  expect((await take()).body).toMatchObject({ personId: person.id, fromOn: '2026-04-01' });
});

test('the fingerprint on the letter decides, however it is spaced', async () => {
  const { file } = await movedOut();
  const { take } = await arrivingAt(file);
  const wrong = file.fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  expect(codesOf(await take({ fingerprint: wrong }))).toEqual(['card-file.fingerprint-differs']);
  expect((await take({ fingerprint: file.fingerprint.replaceAll(' ', '').toUpperCase() })).status).toBe(200);
});

test('whatever byte of a file is changed, dropped or doubled, it is refused', async () => {
  const { file } = await movedOut();
  const { content } = file;
  for (let at = 0; at < content.length; at += 1) {
    const [before, byte, after] = [content.slice(0, at), content.slice(at, at + 1), content.slice(at + 1)];
    for (const changed of [
      `${before}${after}`,
      `${before}${byte}${byte}${after}`,
      `${before}${byte === '1' ? '2' : '1'}${after}`,
    ]) {
      if (changed === content) continue;
      expect({ at, ok: readCardFile(changed).ok }).toEqual({ at, ok: false });
    }
  }
  const { read } = await arrivingAt(file);
  expect(codesOf(await read(content.replace('"letter"', ' "letter"')))).toEqual(['card-file.changed']);
  expect(codesOf(await read('{}'))).toEqual(['card-file.not-readable']);
});

test('somebody who is here cannot arrive, and files are for officers above the branch that was left', async () => {
  const { branch, officer, person, asked, path, file } = await movedOut();
  await officer.post(`/branches/${branch.id}/arrivals`, { id: server.services.newId(), ...file });
  const other = { id: server.services.newId(), toCommittee: '邻县县委', onDay: '2026-03-15', document: '四号' };
  const again = await officer.post(`/branches/${branch.id}/arrivals`, { id: server.services.newId(), ...file });
  // The same bytes are known, so nothing happens; another file about the same person is refused.
  expect(again.body).toMatchObject({ personId: person.id });
  expect((await officer.post(path, other)).status).toBe(200);
  const second = (await officer.get(`/affiliation-changes/${other.id}/file`)).body as typeof file;
  const { take } = await arrivingAt(second);
  expect(codesOf(await take())).toEqual([]);
  expect(codesOf(await take({ content: file.content }))).toEqual(['card-file.still-member']);
  expect(codesOf(await branch.secretary.get(`/affiliation-changes/${asked.id}/file`))).toEqual(['access.denied']);
  const stranger = await (await server.committee('第三县委')).signedIn('committee-officer');
  expect(codesOf(await stranger.get(`/affiliation-changes/${asked.id}/file`))).toEqual(['access.denied']);
});
