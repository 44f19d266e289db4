import type { Bulletin, Duty } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

const words = {
  well: '方静姝带头清沟渠，值守一次没有缺。',
  lacking: '两次集中学习到得不齐。',
  next: '四月补课，五月清沟。',
};

/** A branch under system 7 with these months of its first quarter hung out. */
async function quarterBranch(months: readonly string[] = ['2026-01', '2026-02', '2026-03']) {
  const branch = await scoredBranch(server, { scheme: schemeText('rural-layered'), others: ['方静姝'] });
  const member = await branch.committee.signedIn('member', branch.id);
  (branch.members as TestPerson[]).push(member.person);
  const officer = await branch.committee.signedIn('committee-officer');
  for (const month of months) await branch.finishMonth(month, '9');
  setToday(server, '2026-04-10');
  const at = `/branches/${branch.id}/bulletins/2026-Q1`;
  const read = async (who: Client) => must(await who.get(at)).body as Bulletin;
  const write = (given: object, revision = 0, who: Client = branch.secretary) =>
    who.post(at, { ...words, ...given, revision });
  const release = (revision: number, who: Client = officer) => who.post(`${at}/release`, { revision });
  return { branch, member, officer, read, write, release };
}

async function dutyOf(who: Client, branchId: string): Promise<Duty | undefined> {
  const { body } = must(await who.get(`/branches/${branchId}/duties`));
  const duties = Array.isArray(body) ? (body as Duty[]) : (body as { duties: Duty[] }).duties;
  return duties.find(({ kind, period }) => kind === 'bulletin' && period === '2026-Q1');
}

test('the duty comes from the step; one writes, another releases with the figures as they stand, and members read it', async () => {
  const { branch, member, officer, read, write, release } = await quarterBranch();
  expect(await dutyOf(branch.secretary, branch.id)).toMatchObject({ dueOn: '2026-04-10', state: 'due-soon' });
  expect((await read(branch.secretary)).may).toEqual(['write']);
  expect(await read(member)).toMatchObject({ released: null, draft: null, figures: null, may: [] });
  must(await write({}));
  expect(codesOf(await release(1, branch.secretary))).toEqual(['bulletin.own-words']);
  expect((await read(member)).draft).toBeNull();
  expect((await read(officer)).may).toEqual(['release']);
  const released = must(await release(1)).body as Bulletin;
  expect(released.released).toMatchObject({
    ...{ edition: 1, words, written: { on: '2026-04-10' }, changes: [] },
    figures: {
      ...{ people: 4, months: { due: 3, published: 3 }, duties: { due: 6, done: 6 }, deeds: null },
      // Four are too few to be counted in groups.
      ...{ objections: { raised: 0, answered: 0 }, bands: null },
    },
  });
  expect((await read(member)).released?.words).toEqual(words);
  expect(must(await member.get(`/branches/${branch.id}/bulletins`)).body).toEqual([
    { period: '2026-Q1', edition: 1, releasedOn: '2026-04-10' },
  ]);
  expect(await dutyOf(branch.secretary, branch.id)).toMatchObject({ state: 'done' });
  // Nobody's points or place, and nobody's name but in the words.
  expect(JSON.stringify(released.released?.figures)).not.toMatch(/方静姝|rank|total/);
});

test('somebody is named only with good news; nothing is released before its months hang, or under a scheme without it', async () => {
  const { branch, write, release } = await quarterBranch(['2026-01', '2026-02']);
  expect(codesOf(await write({ lacking: '方静姝三次没有到' }))).toEqual(['bulletin.names-somebody']);
  must(await write({}));
  expect(codesOf(await release(1))).toEqual(['step.waits-for']);
  setToday(server, '2026-03-31');
  expect(codesOf(await release(1))).toEqual(['bulletin.period-not-over', 'step.waits-for']);
  const plain = await scoredBranch(server, { committee: branch.committee });
  const asked = { ...words, revision: 0 };
  expect(codesOf(await plain.secretary.post(`/branches/${plain.id}/bulletins/2026-Q1`, asked))).toEqual([
    'bulletin.none-asked',
  ]);
  expect(codesOf(await branch.secretary.post(`/branches/${branch.id}/bulletins/2026-03`, asked))).toEqual([
    'bulletin.none-asked',
  ]);
});

test('written anew it is another edition that tells what it differs in; of two at once one looks again', async () => {
  const { branch, read, write, release, member } = await quarterBranch();
  must(await write({}));
  must(await release(1));
  const both = await Promise.all([
    write({ next: '四月补课两次。' }),
    write({ next: '五月再清一次。' }, 0, branch.secretary),
  ]);
  expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 409]);
  expect(both.flatMap(codesOf)).toEqual(['bulletin.changed-meanwhile']);
  // What hangs stays until the other is released.
  expect((await read(member)).released).toMatchObject({ edition: 1, words });
  must(await write({ next: '四月补课两次。' }, 1));
  expect(codesOf(await release(1))).toEqual(['bulletin.changed-meanwhile']);
  must(await release(2));
  expect((await read(member)).released).toMatchObject({
    ...{ edition: 2, changes: [{ what: 'next', stood: words.next, stands: '四月补课两次。' }] },
  });
});
