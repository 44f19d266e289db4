// System 2: a veto revokes the stars at once; lifted within the year it gives them back, standing at its end it leaves none.

import type { BranchCard, Card, OwnRecord, OwnSheet, StarRegister, VetoBoard, VetoOnRecord } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { awardedYear } from '../stars/testing/awarded.ts';
import { type Client, codesOf, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, openYear, scoredBranch, schemeText, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

const finding = {
  ...{ kind: 'team-violation', on: '2026-05-10', organ: '青溪县纪委监委' },
  ...{ document: '青纪决〔2026〕18号', words: '违反工作纪律，受到处分' },
};
const ending = { on: '2026-09-20', document: '青纪复〔2026〕5号', words: '复查后撤销处分' };

/** A branch of system 2 in 2026, whose third member holds four stars of 2025; and who states and lifts. */
async function starBranch(scheme = schemeText('detox-star-member')) {
  setToday(server, '2026-05-12');
  const branch = await scoredBranch(server, { scheme, others: [] });
  const officer = await branch.committee.signedIn('committee-officer');
  const organization = await branch.committee.signedIn('organization-officer', branch.id);
  const member = await branch.committee.signedIn('member', branch.id);
  (branch.members as TestPerson[]).push(organization.person, member.person);
  const stars = { [branch.secretary.person.id]: 3, [branch.recorder.person.id]: 0, [member.person.id]: 4 };
  await awardedYear(server, branch.committee, { branchId: branch.id, year: 2025, stars });
  const at = `/branches/${branch.id}`;
  const state = (who: Client, change: object = {}) =>
    who.post(`${at}/vetoes/2026`, { id: newId(), subjectId: member.person.id, ...finding, ...change });
  const lift = (who: Client, id: string, change: object = {}) =>
    who.post(`${at}/vetoes/2026/${id}/lifting`, { ...ending, ...change });
  const heldOn = async (day: string, id = member.person.id) => {
    setToday(server, day);
    const { rows } = must(await branch.secretary.get(`${at}/stars`)).body as StarRegister;
    return rows.find(({ concerns }) => concerns.id === id)?.held;
  };
  return { branch, officer, organization, member, at, state, lift, heldOn };
}

/** The meeting confirms the year, and says of those rated otherwise than in 2025 why. */
function confirm({ branch, at, member }: StarBranch, confirmedOn: string, isMemberOther: boolean) {
  const others = [branch.secretary.person, branch.recorder.person, ...(isMemberOther ? [member.person] : [])];
  return branch.secretary.post(`${at}/year-end/confirm`, {
    ...{ confirmedOn, membersDue: 4, membersPresent: 4, ayes: 4, manner: 'hands' },
    differences: others.map(({ id }) => ({ memberId: id, words: '今年按办法考评' })),
  });
}

type StarBranch = Awaited<ReturnType<typeof starBranch>>;

/** Everybody gives everybody 19 points in each class, and so does the branch: 95 points, four stars. */
async function scoreYear({ branch, organization, member }: StarBranch) {
  for (const who of [branch.secretary, branch.recorder, organization, member]) {
    const { rows, items } = must(await who.get('/own/sheets/peer/2026')).body as OwnSheet;
    const cells = rows.flatMap(({ id }) =>
      items.map((item) => ({ memberId: id, item: item.id, points: '19', reason: null, revision: 0 })),
    );
    must(await who.post('/own/sheets/peer/2026/cells', { cells }));
  }
  await branch.scoreMonth('2026', '19');
  await branch.passMonth('2026', '2026-12-18');
}

const cardOf = async ({ member }: StarBranch) =>
  must(await member.get(`/members/${member.person.id}/card`)).body as Card;

test('stated on 10 May it revokes four stars at once; lifted on 20 September it gives them back for the rest of the year', async () => {
  const star = await starBranch();
  const { organization, state, lift, heldOn, member, officer } = star;
  expect(await heldOn('2026-05-12')).toBe(4);
  // In the first year of stars everybody's plaque is put on.
  const { before, changes } = must(await officer.get(`${star.at}/stars`)).body as StarRegister;
  expect([before, changes.map((change) => change.after).toSorted((a, b) => a - b)]).toEqual([null, [3, 4]]);
  const id = newId();
  must(await state(organization, { id }));
  expect(await heldOn('2026-05-12')).toBe(0);
  expect(await heldOn('2026-09-25')).toBe(0);
  // Nobody else's stars are touched.
  expect(await heldOn('2026-09-25', star.branch.secretary.person.id)).toBe(3);

  const { vetoes } = must(await lift(star.branch.secretary, id)).body as VetoBoard;
  expect(vetoes).toMatchObject([
    { ...{ on: '2026-05-10', document: finding.document }, lifting: ending, stands: false },
  ]);
  expect(await heldOn('2026-09-25')).toBe(4);

  // What it was and what became of it: on the member's own page, card and record.
  const { vetoes: own } = must(await member.get('/me/vetoes')).body as { vetoes: VetoOnRecord[] };
  expect(own).toMatchObject([{ id, organ: finding.organ, words: finding.words, lifting: ending, mayLift: false }]);
  expect((await cardOf(star)).vetoes).toEqual(own);
  const record = must(await member.get('/me/record')).body as OwnRecord;
  expect(record.vetoes).toMatchObject([
    { onDay: '2026-05-10', document: finding.document, liftedOn: '2026-09-20', liftedDocument: ending.document },
  ]);
  setToday(server, '2026-12-18');
  await scoreYear(star);
  expect(await cardOf(star)).toMatchObject({ total: '95.00', stars: 4 });
  must(await confirm(star, '2026-12-18', false));
  expect(await heldOn('2026-12-18')).toBe(4);
  // A confirmed year takes no more.
  expect(codesOf(await state(officer, { kind: 'major-incident', on: '2026-12-01' }))).toEqual(['cycle.confirmed']);
});

test('what stands at the end of the year leaves no stars for it, and lifting it in January gives nothing back', async () => {
  const star = await starBranch();
  const { officer, state, lift, heldOn, branch, at } = star;
  const id = newId();
  must(await state(officer, { id }));
  setToday(server, '2026-12-18');
  await scoreYear(star);
  expect(await cardOf(star)).toMatchObject({ total: '95.00', stars: 0, vetoes: [{ stands: true }] });
  expect(await heldOn('2027-01-04')).toBe(0);
  // The December meeting has not sat yet; a lifting of this January changes neither last year nor what is left of the year before.
  must(await lift(branch.secretary, id, { on: '2027-01-04' }));
  expect(await heldOn('2027-01-05')).toBe(0);
  must(await confirm(star, '2027-01-05', true));
  const register = must(await branch.secretary.get(`${at}/stars`)).body as StarRegister;
  expect(register.awarded).toEqual({ year: 2026, confirmedOn: '2027-01-05' });
  expect(register.rows.find(({ concerns }) => concerns.id === star.member.person.id)).toMatchObject({
    ...{ stars: 0, held: 0, vetoes: [] },
  });
  // Whose plaque is put on and taken off: 95 points are four stars for everybody else.
  expect(register.before).toBe(2025);
  const changes = new Map(register.changes.map(({ concerns, before, after }) => [concerns.id, [before, after]]));
  expect(changes).toEqual(
    new Map([
      [branch.secretary.person.id, [3, 4]],
      [branch.recorder.person.id, [0, 4]],
      [star.organization.person.id, [0, 4]],
      [star.member.person.id, [4, 0]],
    ]),
  );
});

test('lifted in December but put on record only after the meeting, it is too late for the confirmed year', async () => {
  const star = await starBranch();
  const { officer, state, lift, branch } = star;
  const id = newId();
  must(await state(officer, { id }));
  setToday(server, '2026-12-18');
  await scoreYear(star);
  must(await confirm(star, '2026-12-18', true));
  setToday(server, '2027-01-08');
  expect(codesOf(await lift(branch.secretary, id, { on: '2026-12-17' }))).toEqual(['cycle.confirmed']);
  must(await lift(branch.secretary, id, { on: '2027-01-08' }));
  expect((await cardOf(star)).stars).toBe(0);
});

test('only whoever leads the branch or stands above it states one, never about himself, on a day of the year that has come', async () => {
  const star = await starBranch();
  const { branch, officer, organization, member, state } = star;
  for (const who of [branch.recorder, member]) expect(codesOf(await state(who))).toEqual(['access.denied']);
  const secretary = { subjectId: branch.secretary.person.id };
  expect(codesOf(await state(branch.secretary, secretary))).toEqual(['veto.own']);
  expect(codesOf(await state(officer, { on: '2026-05-13' }))).toEqual(['veto.day-in-future']);
  expect(codesOf(await state(officer, { on: '2025-12-31' }))).toEqual(['veto.day-outside']);
  expect(codesOf(await state(officer, { kind: 'satisfaction' }))).toEqual(['veto.kind-unknown']);
  expect(codesOf(await state(officer, { subjectId: officer.person.id }))).toEqual(['veto.own']);
  expect(codesOf(await state(officer, { subjectId: newId() }))).toEqual(['veto.subject-unknown']);
  for (const missing of [{ organ: '' }, { document: '' }, { words: '' }])
    expect((await state(officer, missing)).status).toBe(400);
  const board = must(await organization.get(`${star.at}/vetoes/2026`)).body as VetoBoard;
  expect(board).toMatchObject({ hasStars: true, confirmedOn: null, vetoes: [], mayState: true });
  expect(board.kinds.map(({ id, organ, effect, lifted }) => [id, organ, effect.stars, lifted])).toEqual([
    ['major-incident', '所党委', 0, 'restores'],
    ['team-violation', '纪检监察机关', 0, 'restores'],
  ]);
  // Nobody is offered himself.
  expect(board.subjects.map(({ id }) => id)).not.toContain(organization.person.id);
});

test('of two who state the same one is told; whoever stated it does not lift it, and it is lifted once', async () => {
  const star = await starBranch();
  const { branch, officer, organization, state, lift } = star;
  const ids = [newId(), newId()];
  const both = await Promise.all([state(officer, { id: ids[0] }), state(organization, { id: ids[1] })]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(codesOf(both.find(({ status }) => status === 409) as Answer)).toEqual(['veto.standing']);
  const first = both[0]?.status === 200 ? 0 : 1;
  const [id, stater, other] = [
    ids[first] as string,
    first === 0 ? officer : organization,
    first === 0 ? organization : officer,
  ];
  // The same again is done once; other words under its id are not.
  must(await state(stater, { id }));
  expect(codesOf(await state(stater, { id, words: '另一件事' }))).toEqual(['veto.id-taken']);
  setToday(server, '2026-09-25');
  expect(codesOf(await lift(stater, id))).toEqual(['veto.same-person']);
  expect(codesOf(await lift(other, id, { on: '2026-05-09' }))).toEqual(['veto.lifted-before']);
  expect(codesOf(await lift(other, id, { on: '2026-09-26' }))).toEqual(['veto.day-in-future']);
  expect(codesOf(await lift(other, newId()))).toEqual(['veto.not-on-record']);
  const lifted = await Promise.all([lift(other, id), lift(branch.secretary, id, { words: '另有复查' })]);
  expect(lifted.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(codesOf(lifted.find(({ status }) => status === 409) as Answer)).toEqual(['veto.lifted-meanwhile']);
  // Both days stay on record; a later finding of the same kind is another veto.
  must(await state(officer, { id: newId(), on: '2026-09-22' }));
  expect(codesOf(await state(officer, { id: newId(), on: '2026-09-23' }))).toEqual(['veto.standing']);
});

test('nobody lifts what is about himself, and where the scheme foresees no lifting there is none', async () => {
  const unforeseen = schemeText('detox-star-member').replaceAll(' lifted: restores,', '');
  const star = await starBranch(unforeseen);
  const { branch, officer, organization, state, lift } = star;
  const [about, standing] = [newId(), newId()];
  must(await state(officer, { id: about, subjectId: organization.person.id }));
  must(await state(officer, { id: standing }));
  setToday(server, '2026-09-25');
  expect(codesOf(await lift(organization, about))).toEqual(['veto.own']);
  const refused = await lift(branch.secretary, standing);
  expect(codesOf(refused)).toEqual(['veto.lifting-unforeseen']);
  const { vetoes } = must(await branch.secretary.get(`${star.at}/vetoes/2026`)).body as VetoBoard;
  expect(vetoes.map(({ mayLift }) => mayLift)).toEqual([false, false]);
});

test('whoever moves to another branch brings stars and veto along', async () => {
  const star = await starBranch();
  const { branch, officer, member, state } = star;
  const host = await scoredBranch(server, {
    ...{ committee: branch.committee, scheme: schemeText('detox-star-member'), others: [] },
  });
  await awardedYear(server, branch.committee, {
    ...{ branchId: host.id, year: 2025, stars: { [host.secretary.person.id]: 2 } },
  });
  must(await state(officer));
  setToday(server, '2026-06-01');
  const letter = { id: newId(), toBranchId: host.id, onDay: '2026-06-01', document: '组转〔2026〕1号' };
  must(await officer.post(`${star.at}/members/${member.person.id}/transfer`, letter));
  setToday(server, '2026-06-02');
  const { rows } = must(await host.secretary.get(`/branches/${host.id}/stars`)).body as StarRegister;
  expect(rows.find(({ concerns }) => concerns.id === member.person.id)).toMatchObject({
    ...{ stars: 4, held: 0, vetoes: [{ on: '2026-05-10', document: finding.document, stands: true }] },
  });
  expect(await star.heldOn('2026-06-02')).toBeUndefined();
});

test('a branch that holds four stars loses them by a finding about its team, and has them back when it is lifted', async () => {
  setToday(server, '2026-05-12');
  const committee = await server.committee();
  const general = await committee.branch('青溪党总支', { kind: 'general-branch' });
  const [first, second] = [
    await scoredBranch(server, { committee, name: '第一党支部', parentId: general, others: [] }),
    await scoredBranch(server, { committee, name: '第二党支部', parentId: general, others: [] }),
  ];
  await openYear(server, committee, general, schemeText('detox-star-branch'));
  await awardedYear(server, committee, { branchId: general, year: 2024, stars: { [first.id]: 2, [second.id]: 3 } });
  await awardedYear(server, committee, { branchId: general, year: 2025, stars: { [first.id]: 4, [second.id]: 3 } });
  const [officer, other] = [
    await committee.signedIn('committee-officer'),
    await committee.signedIn('committee-officer'),
  ];
  const at = `/branches/${general}`;
  const read = async () => must(await officer.get(`${at}/stars`)).body as StarRegister;
  expect((await first.secretary.get(`${at}/stars`)).status).toBe(403);
  expect((await read()).changes).toEqual([{ concerns: { id: first.id, name: '第一党支部' }, before: 2, after: 4 }]);
  const id = newId();
  // A branch states nothing about itself: the year is that of whoever rates it.
  const asked = { id, subjectId: first.id, ...finding };
  expect((await first.secretary.post(`${at}/vetoes/2026`, asked)).status).toBe(403);
  must(await officer.post(`${at}/vetoes/2026`, asked));
  expect((await read()).rows.map(({ concerns, stars, held }) => [concerns.name, stars, held])).toEqual([
    ['第一党支部', 4, 0],
    ['第二党支部', 3, 3],
  ]);
  const card = must(await first.secretary.get(`/branches/${first.id}/rated-by/${general}`)).body as BranchCard;
  expect(card.vetoes).toMatchObject([{ on: '2026-05-10', document: finding.document, stands: true }]);
  setToday(server, '2026-09-25');
  must(await other.post(`${at}/vetoes/2026/${id}/lifting`, ending));
  expect((await read()).rows.map(({ held }) => held)).toEqual([4, 3]);
});

test('a measured satisfaction below 80 % takes the stars as well, with no document and no day', async () => {
  const star = await starBranch();
  const { branch, member, at, heldOn } = star;
  const state = (value: number, revision: number) =>
    server.services.store.transaction(branch.committee.id, async (tx) => {
      const cycle = await tx.cycles.find(branch.id, 2026);
      await tx.facts.append({
        ...{ cycle_id: cycle?.id ?? '', subject_id: member.person.id, fact: 'satisfaction', value, revision },
        ...{ recorded_by: branch.secretary.person.id, recorded_at: server.services.clock.now() },
      });
    });
  await state(8000, 1);
  expect(await heldOn('2026-05-12')).toBe(4);
  await state(7999, 2);
  expect(await heldOn('2026-05-12')).toBe(0);
  const { rows } = must(await branch.secretary.get(`${at}/stars`)).body as StarRegister;
  expect(rows.find(({ concerns }) => concerns.id === member.person.id)?.vetoes).toEqual([
    { name: '群众满意度低', on: null, document: null, liftedOn: null, stands: true },
  ]);
});

test('stated by mistake it is taken back by somebody else and never held: stars, card and the member say so', async () => {
  const star = await starBranch();
  const { organization, branch, at, state, heldOn, member } = star;
  const id = newId();
  must(await state(organization, { id }));
  expect(await heldOn('2026-05-12')).toBe(0);
  const withdraw = (who: Client, words = '认定的是同名的另一位同志') =>
    who.post(`${at}/vetoes/2026/${id}/withdrawal`, { words });
  expect(codesOf(await withdraw(organization))).toEqual(['veto.same-person']);
  expect(codesOf(await withdraw(member))).toEqual(['access.denied']);
  const answers = await Promise.all([withdraw(branch.secretary), withdraw(star.officer)]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(answers.flatMap(codesOf)).toEqual(['veto.withdrawn-meanwhile']);
  expect(await heldOn('2026-05-12')).toBe(4);
  expect((await cardOf(star)).vetoes).toEqual([]);
  const { vetoes: own } = must(await member.get('/me/vetoes')).body as { vetoes: VetoOnRecord[] };
  expect(own).toMatchObject([
    { id, stands: false, withdrawal: { on: '2026-05-12', words: '认定的是同名的另一位同志' } },
  ]);
  // What was mistaken of one may be stated of him rightly.
  expect((await state(organization)).status).toBe(200);
});
