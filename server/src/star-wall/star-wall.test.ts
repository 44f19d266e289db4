import type { MeasureBoard, ProxyEntry, Star, StarGroup } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { jpeg, pdf, phonePhoto, place } from '../attachments/testing/pictures.ts';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A quarter of twenty-two members that hung out until 10 April: one place, for which all but the last stand equal. */
const made = await quarter();

async function quarter() {
  const others = Array.from({ length: 18 }, (_, at) => `党员${at + 1}`);
  const branch = await scoredBranch(server, { others });
  const star = await branch.committee.signedIn('member', branch.id);
  const other = await branch.committee.signedIn('member', branch.id);
  (branch.members as unknown[]).push(star.person, other.person);
  for (const month of ['2026-01', '2026-02', '2026-03']) await branch.finishMonth(month, '9');
  must(await branch.publish('quarter', '2026-Q1'));
  setToday(server, '2026-04-20');
  const board = async () => {
    const { kinds } = must(await branch.secretary.get(`/branches/${branch.id}/measures/2026`)).body as MeasureBoard;
    const kind = kinds.find(({ id }) => id === 'quarter-star');
    if (kind === undefined) throw new Error('The scheme has stars of the quarter.');
    return kind;
  };
  /** A meeting picks among those who stand equal. */
  const give = async (...subjectIds: readonly string[]) => {
    const ids = subjectIds.map(newId);
    const answer = await branch.secretary.post(`/branches/${branch.id}/measures/2026`, {
      ...{ act: 'decide', kind: 'quarter-star', period: '2026-Q1', reasons: '抢修水渠' },
      ...{ meeting: { on: '2026-04-20', due: 22, present: 20, ayes: 19 }, tasks: [], mentorId: null, method: null },
      ...{ months: null, ownerId: branch.recorder.person.id, dueOn: '2026-04-30' },
      subjects: subjectIds.map((subjectId, at) => ({ id: ids[at], subjectId })),
    });
    return { answer, id: ids[0] ?? '' };
  };
  return { branch, star, other, board, give };
}

/** With a star whom a meeting has picked anew, and what may be done with it. */
async function withStar() {
  for (const { id: standing, state, revision: seen } of (await made.board()).measures)
    if (state !== 'revoked')
      must(await made.branch.secretary.post(`/measures/${standing}/revocation`, { revision: seen, words: '重新评' }));
  const { answer, id } = await made.give(made.star.person.id);
  must(answer);
  const read = async (who: Client = made.star) => must(await who.get(`/star-wall/${id}`)).body as Star;
  const revision = async () => (await read()).revision;
  return {
    ...{ ...made, id, read },
    wall: wallOf,
    propose: async (who: Client, seen?: number) =>
      who.post(`/star-wall/${id}/words`, {
        ...{ revision: seen ?? (await revision()), post: '河东片区网格长', deed: '三月连夜抢修水渠' },
      }),
    answer: async (who: Client, showsWords: boolean, showsPhoto: boolean, seen?: number) =>
      who.post(`/star-wall/${id}/answer`, { revision: seen ?? (await revision()), showsWords, showsPhoto }),
    photo: (who: Client, bytes: Buffer = jpeg) =>
      who.upload(`/star-wall/${id}/photo`, new File([new Uint8Array(bytes)], 'a.jpg'), {}),
    readPhoto: (who: Client, number: number) => who.get(`/star-wall/${id}/photos/${number}`),
  };
}

async function wallOf() {
  const { branch, other } = made;
  const { groups } = must(await other.get(`/branches/${branch.id}/star-wall`)).body as { groups: StarGroup[] };
  return groups;
}

const { files } = server.services;
const { keep } = files;
const hashes = new Set<string>();
files.keep = async (bytes) => {
  const hash = await keep(bytes);
  hashes.add(hash);
  return hash;
};

/** How many of the files that were ever kept are there now. */
async function filesKept(): Promise<number> {
  const found = await Promise.all([...hashes].map((hash) => files.read(hash)));
  return found.filter((bytes) => bytes !== null).length;
}

test('a meeting picks a star of the quarter among equals within the places; the wall has the name, and nothing else before the star agrees', async () => {
  const { star, board, give, other } = made;
  const before = await board();
  expect(before.places).toEqual([{ period: '2026-Q1', base: 22, places: 1, tied: 22, taken: 0 }]);
  expect(before.eligible.map(({ isTied }) => isTied)).toEqual(Array.from({ length: 22 }, () => true));
  expect(await wallOf()).toEqual([]);
  expect(codesOf((await give(star.person.id, other.person.id)).answer)).toEqual(['measure.places-full']);
  const { answer, id } = await give(star.person.id);
  must(answer);
  expect((await board()).places).toMatchObject([{ places: 1, taken: 1 }]);
  expect(codesOf((await give(other.person.id)).answer)).toEqual(['measure.places-full']);
  const bare = { id, name: star.person.name, post: null, deed: null, photo: null };
  // All there is: no points.
  expect(await wallOf()).toEqual([{ period: '2026-Q1', honor: '季度之星', stars: [{ ...bare, isReaders: false }] }]);
});

test('what the star agrees to hangs, what was changed since is asked about anew, and a photo loses its place', async () => {
  const { star, branch, propose, answer, photo, readPhoto, wall, other, read } = await withStar();
  expect(codesOf(await answer(star, true, false))).toEqual(['star.words-missing']);
  expect(codesOf(await photo(star))).toEqual(['star.photo-not-agreed']);
  must(await propose(branch.recorder));
  const [proposed] = await wall();
  expect(proposed?.stars[0]).toMatchObject({ post: null, deed: null });
  expect(codesOf(await propose(star))).toEqual(['access.denied']);
  must(await answer(star, true, true));
  must(await photo(star, phonePhoto(6)));
  expect(codesOf(await photo(star, pdf()))).toEqual(['star.photo-kind']);
  const [shown] = await wall();
  expect(shown?.stars[0]).toMatchObject({ post: '河东片区网格长', deed: '三月连夜抢修水渠', photo: 3 });
  expect(codesOf(await readPhoto(other, 2))).toEqual(['star.photo.unknown']);
  const file = await readPhoto(other, 3);
  expect([file.status, file.headers['content-type'], file.headers['cache-control']]).toEqual([
    ...[200, 'image/jpeg', 'no-store'],
  ]);
  for (const word of place) expect(file.raw.includes(word)).toBe(false);
  expect(file.raw.subarray(0, 2)).toEqual(jpeg.subarray(0, 2));
  // Other words: the photo stays, the words wait for the star.
  must(await propose(branch.secretary));
  const [asked] = await wall();
  expect(asked?.stars[0]).toMatchObject({ post: null, deed: null, photo: 4 });
  expect(await read()).toMatchObject({ answered: null, showsWords: false, showsPhoto: true, isMine: true });
});

test('taken back, the photo is gone from the wall and from the disk at once, though somebody else has kept the same picture', async () => {
  const { star, branch, answer, photo, readPhoto, wall, other } = await withStar();
  await files.keep(jpeg);
  const before = await filesKept();
  must(await answer(star, false, true));
  must(await photo(star));
  must(await photo(star));
  expect(await filesKept()).toBe(before + 1);
  must(await readPhoto(other, 3));
  must(await answer(star, false, false));
  expect(await filesKept()).toBe(before);
  for (const who of [other, star, branch.secretary])
    for (const number of [3, 4]) expect(codesOf(await readPhoto(who, number))).toEqual(['star.photo.unknown']);
  const [group] = await wall();
  expect(group?.stars[0]).toMatchObject({ photo: null });
  // Allowed again, there is no photo before one is given.
  must(await answer(star, false, true));
  expect((await wall())[0]?.stars[0]).toMatchObject({ photo: null });
});

test('what was signed on paper is written down for the star, who sees it and undoes it; the file goes with it', async () => {
  const { star, branch, propose, answer, photo, wall, read } = await withStar();
  must(await propose(branch.recorder));
  const before = await filesKept();
  must(await answer(branch.recorder, true, true));
  must(await photo(branch.recorder));
  expect(await read()).toMatchObject({
    answered: { by: branch.recorder.person.name, on: '2026-04-20', isByOther: true },
  });
  const [entry] = must(await star.get('/me/proxy-entries')).body as ProxyEntry[];
  expect(entry).toMatchObject({ act: 'star.consent', typedBy: branch.recorder.person.name, canUndo: true });
  must(await star.post(`/me/proxy-entries/${entry?.id}/undo`));
  expect((await wall())[0]?.stars[0]).toMatchObject({ post: null, deed: null, photo: null });
  expect(await filesKept()).toBe(before);
  expect(await read()).toMatchObject({ answered: { isByOther: false }, showsWords: false, showsPhoto: false });
});

test('two at once: one stands and the other looks again; others neither read what is proposed nor decide on it', async () => {
  const { star, branch, propose, answer, other, id, readPhoto } = await withStar();
  must(await propose(branch.recorder));
  const both = await Promise.all([answer(star, true, false, 1), propose(branch.secretary, 1)]);
  expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 409]);
  expect(both.flatMap(codesOf)).toEqual(['star.changed-meanwhile']);
  const foreign = await scoredBranch(server, { committee: branch.committee });
  for (const who of [other, foreign.secretary, foreign.recorder]) {
    expect(codesOf(await who.get(`/star-wall/${id}`))).toEqual(['access.denied']);
    expect(codesOf(await answer(who, false, true, 2))).toEqual(['access.denied']);
  }
  expect(codesOf(await readPhoto(foreign.secretary, 1))).toEqual(['access.denied']);
});

test('while somebody disputes the honor it does not hang; taken back by a meeting, the photo goes at once', async () => {
  const { star, branch, answer, photo, readPhoto, wall, other, id } = await withStar();
  const before = await filesKept();
  must(await answer(star, false, true));
  must(await photo(star));
  const objection = { words: '那天他不在', objector: null };
  must(await star.post(`/measures/${id}/objections/${newId()}`, objection));
  expect(await wall()).toEqual([]);
  expect(codesOf(await readPhoto(other, 2))).toEqual(['star.photo.unknown']);
  must(await branch.secretary.post(`/measures/${id}/revocation`, { revision: 1, words: '查明不是他' }));
  expect(await filesKept()).toBe(before);
  expect(codesOf(await answer(star, false, true, 4))).toEqual(['star.taken-back-meanwhile']);
  expect((must(await star.get('/me/stars')).body as { stars: Star[] }).stars).toEqual([]);
});
