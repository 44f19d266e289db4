import type { MemberCase } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { remind } from './remind.ts';
import { mailServer } from './testing/mail-server.ts';
import { receiver } from './testing/receiver.ts';

const [mails, hook] = [await mailServer(), await receiver()];
const server = await testServer({
  reminders: {
    ownAddress: 'https://points.example',
    mail: { host: '127.0.0.1', port: mails.port, security: 'none', from: 'xianfeng@points.example' },
    webhook: {
      ...{ address: `http://127.0.0.1:${hook.port}/hook`, secret: 'a secret that both sides know, long' },
      allowed: ['127.0.0.1'],
    },
  },
});
await learnCalendar(server);
const { newId } = server.services;
/** Without the declarations that come before the scores; their own tests have them. */
const monthly = schemeText('sichuan-monthly').replace(', after: [registration]', '');

type SignedIn = Client & { readonly person: TestPerson };

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A branch of the monthly scheme whose first two months are below the line for everybody, and everybody with an address. */
async function branch() {
  const found = await scoredBranch(server, { scheme: monthly, others: [], name: '第七党支部' });
  const { committee, id, secretary, recorder } = found;
  const member = await committee.signedIn('member', id);
  (found.members as TestPerson[]).push(member.person);
  const officer = await committee.signedIn('committee-officer');
  const department = await committee.signedIn('department-officer');
  for (const month of ['2026-01', '2026-02']) await found.finishMonth(month, '2');
  const people = { secretary, recorder, member, officer, department };
  for (const [name, who] of Object.entries(people))
    must(await who.post('/me/reminders', { address: `${name}@${id.slice(-12)}.example` }));
  const morning = async (day: string) => {
    setToday(server, day);
    const [before, received] = [mails.letters.length, hook.received.length];
    await remind(server.services, { id: committee.id, name: '云溪县委' });
    const letters = mails.letters
      .slice(before)
      .map(({ to, subject, text }) => ({ to: to.split('@')[0], subject, text }));
    return { letters, numbers: hook.received.slice(received).map(({ body }) => body) };
  };
  return { ...found, ...people, morning };
}

const matters = (letters: readonly { to: string | undefined; subject: string }[]) =>
  Object.fromEntries(
    letters.flatMap(({ to, subject }) => {
      const count = /(\d+) 件待办/.exec(subject)?.[1];
      return count === undefined ? [] : [[to, Number(count)]];
    }),
  );

test('a talk is told to its owner when its day is near and once when it is past, as a number alone; a proposal to whoever decides it', async () => {
  const { id, secretary, recorder, member, officer, morning } = await branch();
  setToday(server, '2026-03-02');
  const decide = (act: string, kind: string, period: string, measureId: string, dueOn: string) =>
    secretary.post(`/branches/${id}/measures/2026`, {
      ...{ act, kind, period, reasons: '没有参加学习', tasks: [] },
      ...{
        meeting: { on: server.services.clock.today(), due: 5, present: 4, ayes: 3 },
        mentorId: null,
        method: null,
        months: null,
      },
      ...{ ownerId: recorder.person.id, dueOn, subjects: [{ id: measureId, subjectId: member.person.id }] },
    });
  const talk = newId();
  must(await decide('decide', 'secretary-talk', '2026-01', talk, '2026-03-12'));
  expect(matters((await morning('2026-03-08')).letters)).toEqual({});
  const near = await morning('2026-03-09');
  expect(matters(near.letters)).toEqual({ recorder: 1 });
  const letter = near.letters.find(({ to }) => to === 'recorder');
  expect(letter?.text).toContain('https://points.example/\n');
  // Whom it is about, and what it is, stands in no letter and in no numbers; secretary and members of a test are namesakes.
  for (const text of [letter?.text, ...near.numbers]) {
    expect(text).not.toContain(talk);
    for (const word of ['谈话', '约谈', '结果运用']) expect(text).not.toContain(word);
  }
  expect(near.numbers.map((body) => JSON.parse(body) as object)).toMatchObject([
    { branches: [{ branch: '第七党支部' }] },
  ]);
  expect(matters((await morning('2026-03-10')).letters)).toEqual({});
  expect(matters((await morning('2026-03-13')).letters)).toEqual({ recorder: 1 });
  must(
    await recorder.post(`/measures/${talk}/carrying-out`, {
      ...{ revision: 1, on: '2026-03-13', words: '谈了', statement: null, document: null },
    }),
  );
  expect(matters((await morning('2026-03-16')).letters)).toEqual({});
  expect((must(await recorder.get('/me/record')).body as { reminders: object[] }).reminders).toContainEqual(
    expect.objectContaining({ step: `measure:${talk}`, fulfilBy: '2026-03-12' }),
  );
  // What the committee is asked to decide comes to its officers; what they decide on to its owner.
  const interview = newId();
  must(await decide('propose', 'committee-interview', '2026-02', interview, '2026-03-30'));
  expect(matters((await morning('2026-03-17')).letters)).toEqual({ officer: 1 });
  must(
    await officer.post(`/measures/${interview}/decision`, {
      ...{ revision: 1, act: 'decide', on: '2026-03-17', words: '同意约谈', document: '青党发〔2026〕7号' },
    }),
  );
  expect(matters((await morning('2026-03-27')).letters)).toEqual({ recorder: 1 });
});

test('a case is told to whoever has its next step, to nobody else, and anew when it comes to lie with somebody again', async () => {
  const { id, secretary, member, officer, department, morning } = await branch();
  setToday(server, '2026-03-02');
  const opened = must(
    await secretary.post(`/branches/${id}/cases/${newId()}`, {
      ...{ personId: member.person.id, kind: 'removal', procedure: 'regulations', words: '长期不参加组织生活' },
      ...{ isPunished: false, deciderIds: [officer.person.id], reviewerIds: [department.person.id] },
    }),
  ).body as MemberCase;
  const blank = {
    ...{ words: '按要求办了', document: null, talkers: null, meetingOn: null, toldOn: null },
    ...{ hearing: null, count: null, decision: null },
  };
  const take = async (who: SignedIn, step: string, on: string, record: object = {}) => {
    const { revision } = must(await secretary.get(`/cases/${opened.id}`)).body as MemberCase;
    must(await who.post(`/cases/${opened.id}/steps`, { revision, step, record: { ...blank, on, ...record } }));
  };
  const first = await morning('2026-03-03');
  expect(matters(first.letters)).toEqual({ secretary: 1 });
  for (const { text } of first.letters) {
    expect(text).not.toContain(opened.id);
    for (const word of ['案', '处置', '除名']) expect(text).not.toContain(word);
  }
  expect(matters((await morning('2026-03-04')).letters)).toEqual({});
  await take(secretary, 'proposal', '2026-03-04');
  expect(matters((await morning('2026-03-05')).letters)).toEqual({ officer: 1 });
  await take(officer, 'advance-filing', '2026-03-05', { document: '乡组备1号' });
  expect(matters((await morning('2026-03-06')).letters)).toEqual({ secretary: 1 });
  expect(matters((await morning('2026-03-07')).letters)).toEqual({});
});

test('an objection is told to whoever names investigators, then to those named; a suggestion to whoever owes its reply', async () => {
  const { id, secretary, recorder, member, morning } = await branch();
  const told = async (day: string) => matters((await morning(day)).letters);
  setToday(server, '2026-03-02');
  const suggestion = newId();
  must(
    await member.post(`/branches/${id}/suggestions/${suggestion}`, {
      ...{ kind: 'work', words: '学习时间改到晚上', aboutName: null },
    }),
  );
  const notices = must(await secretary.get(`/branches/${id}/notices`)).body as { id: string; period: string }[];
  const objection = newId();
  const raised = must(
    await member.post(`/notices/${notices.find(({ period }) => period === '2026-02')?.id}/objections/${objection}`, {
      ...{ subjectId: member.person.id, about: 'total', item: null, words: '少算了一次', objector: null },
    }),
  );
  expect(raised.body).toMatchObject({ dueOn: '2026-03-16' });
  expect(await told('2026-03-12')).toEqual({});
  expect(await told('2026-03-13')).toEqual({ secretary: 1 });
  must(
    await secretary.post(`/objections/${objection}/investigators`, {
      ...{ revision: 1, investigatorIds: [recorder.person.id, secretary.person.id] },
    }),
  );
  expect(await told('2026-03-17')).toEqual({ recorder: 1, secretary: 1 });

  // It is due on the 23rd; nothing is said until three days before, and then once.
  expect(await told('2026-03-19')).toEqual({});
  const near = await morning('2026-03-20');
  // The letter names again what is late.
  expect(matters(near.letters)).toEqual({ secretary: 2 });
  for (const text of [...near.letters.map((letter) => letter.text), ...near.numbers])
    for (const word of [suggestion, '意见', '学习时间', '阮']) expect(text).not.toContain(word);
  expect(await told('2026-03-21')).toEqual({});
  must(await secretary.post(`/suggestions/${suggestion}/handlers`, { revision: 1, handlerIds: [recorder.person.id] }));
  expect(await told('2026-03-24')).toEqual({ recorder: 2 });
  must(await recorder.post(`/suggestions/${suggestion}/reply`, { revision: 2, words: '四月起改' }));
  // Another letter, for another duty: the suggestion is no longer in it, the objection still is.
  expect(await told('2026-03-26')).toEqual({ recorder: 1 });
});
