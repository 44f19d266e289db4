import { givenAtConsole } from '@xianfeng/store';
import type { TestCommittee, TestServer } from '../builders.ts';
import { jpeg } from '../../attachments/testing/pictures.ts';
import { scoredBranch, setToday } from '../scored-branch.ts';

/** A branch with one of everything that has an id, and words that must not be read by whoever may not read them. */
export interface Place {
  readonly committee: TestCommittee;
  readonly generalId: string;
  readonly branchId: string;
  /** Another branch under the same general branch. */
  readonly siblingId: string;
  readonly personId: string;
  readonly entryId: string;
  readonly attachmentId: string;
  /** A package of the branch’s year. */
  readonly archiveId: string;
  readonly noticeId: string;
  readonly importId: string;
  readonly appointmentId: string;
  readonly exemptionId: string;
  readonly correctionId: string;
  /** Of somebody who has moved out, with a file. */
  readonly changeId: string;
  readonly joinId: string;
  /** Of the committee, filed when the place was made. */
  readonly filingId: string;
  /** A version of the rules that the committee has adopted. */
  readonly schemeId: string;
  /** Two records of one person that nobody has joined. */
  readonly twinId: string;
  readonly twinIntoId: string;
  /** A wish not to be scored, typed for somebody else, and the entry that says so. */
  readonly requestId: string;
  readonly proxyId: string;
  /** A deed of the person that waits, and its photo. */
  readonly declarationId: string;
  readonly eventId: string;
  readonly photoId: string;
  /** A check of the committee’s that goes through the branch. */
  readonly checkId: string;
  /** An anonymous ballot of the branch that is being prepared. */
  readonly ballotId: string;
  /** A draw of those who represent the public in it, whose list is frozen. */
  readonly drawId: string;
  /** A fact of the person’s way, written by nobody who calls, that waits. */
  readonly experienceId: string;
  /** An objection to what hangs out about the person, raised by nobody who calls. */
  readonly objectionId: string;
  /** About the rules, raised by the person. */
  readonly suggestionId: string;
  /** A case about the person, in which nobody who calls has a part. */
  readonly caseId: string;
  /** What the branch proposes to do about the person. */
  readonly measureId: string;
  /** A star of a quarter, who is the person, and whose photo hangs. */
  readonly starId: string;
  /** A plan of the general branch, a draw that waits, a visit to the branch, and what was thought of its year. */
  readonly planId: string;
  readonly branchDrawId: string;
  readonly visitId: string;
  readonly assessmentId: string;
  /** The yearly report of a secretary who does not call. */
  readonly reportId: string;
  /** A score of the person’s that is to be corrected. */
  readonly scoreCorrectionId: string;
  /** What the person pledges, signed by both. */
  readonly pledgeId: string;
  /** The name of that person; and words of a deduction's reason, which only those who do the work read. */
  readonly secrets: { readonly name: string; readonly work: string };
}

const starGround = { what: 'honor', name: '季度之星人选', value: '90.00' };

/** Fills a place under a general branch of its own. */
export async function makePlace(
  server: TestServer,
  committee: TestCommittee,
  { label, ...secrets }: Place['secrets'] & { readonly label: string },
): Promise<Place> {
  const { owner, services } = server;
  const { newId, clock, store } = services;
  const generalId = await committee.branch(`${label}党总支`, { kind: 'general-branch' });
  const place = { name: `${label}党支部`, parentId: generalId };
  const branch = await scoredBranch(server, { committee, others: [secrets.name], ...place });
  const siblingId = await committee.branch(`${label}第二党支部`, { parentId: generalId });
  const personId = branch.members[2]?.id ?? '';
  await branch.finishMonth('2026-01', '8');
  setToday(server, '2026-11-20');
  await owner.query('update score set reason = $1 where subject_id = $2', [secrets.work, personId]);
  const scoreCorrectionId = newId();
  const proposed = await branch.recorder.post(`/branches/${branch.id}/score-corrections/${scoreCorrectionId}`, {
    ...{ memberId: personId, period: '2026-01', item: 'item-01', stood: '8', points: '7' },
    ...{ reason: secrets.work, evidence: '签到簿' },
  });
  if (proposed.status !== 200) throw new Error(JSON.stringify(proposed.body));
  const entry = {
    ...{ id: newId(), subjectId: personId, item: 'awards', level: 'county', occurredOn: '2026-02-01' },
    ...{ document: '一号', note: secrets.work },
  };
  const answer = await branch.secretary.post(`/branches/${branch.id}/entries`, entry);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const attachmentId = newId();
  const file = new File([new Uint8Array(jpeg)], `${secrets.work}.jpg`);
  const path = `/branches/${branch.id}/entries/${entry.id}/attachments`;
  const attached = await branch.secretary.upload(path, file, { id: attachmentId });
  if (attached.status !== 200) throw new Error(JSON.stringify(attached.body));
  const [importId, appointmentId, exemptionId, correctionId] = [newId(), newId(), newId(), newId()];
  const other = await committee.person(`${secrets.name}二`, { branchId: branch.id });
  await store.transaction(committee.id, async (tx) => {
    await tx.imports.insert({
      ...{ id: importId, kind: 'scores', branch_id: branch.id, period: '2026-02', file_name: `${secrets.name}.xlsx` },
      ...{ file_hash: 'f'.repeat(64), row_count: 0, imported_by: personId, imported_at: clock.now(), cells_filled: 0 },
    });
    await tx.appointments.insert({
      ...{ id: appointmentId, person_id: other.id, organization_id: branch.id, role: 'recorder' },
      ...{ from_on: '2026-01-01', to_on: null, ...givenAtConsole(clock.now()) },
    });
    await tx.corrections.insert({
      ...{ id: correctionId, person_id: personId, branch_id: branch.id, kind: 'identity', wanted: secrets.name },
      ...{ requested_on: '2026-11-20', due_on: '2026-12-11', outcome: null, reason: null },
      ...{ answered_by: null, answered_on: null },
    });
    await tx.exemptions.insert({
      ...{ id: exemptionId, person_id: personId, reason: 'age', from_on: '2026-12-01', to_on: null },
    });
  });
  const department = await committee.signedIn('department-officer');
  const gone = await committee.person(`${secrets.name}三`, { branchId: branch.id });
  const changeId = newId();
  const moved = await department.post(`/branches/${branch.id}/members/${gone.id}/move-out`, {
    ...{ id: changeId, toCommittee: '远溪县委', onDay: '2026-11-01', document: '介字1号' },
  });
  if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
  const requestId = newId();
  const wished = await branch.recorder.post(`/branches/${branch.id}/members/${other.id}/exemption-wish`, {
    ...{ id: requestId, reason: 'age', fromOn: '2026-11-01', toOn: null },
  });
  if (wished.status !== 200) throw new Error(JSON.stringify(wished.body));
  const [declarationId, photoId] = [newId(), newId()];
  const declared = await branch.recorder.post(`/branches/${branch.id}/members/${personId}/declarations`, {
    ...{ id: declarationId, item: 'criticism', level: 'county', occurredOn: '2026-03-01', words: '县里通报' },
  });
  if (declared.status !== 200) throw new Error(JSON.stringify(declared.body));
  const photo = new File([new Uint8Array(jpeg)], '现场.jpg');
  const shown = await branch.recorder.upload(`/declarations/${declarationId}/photos`, photo, { photoId });
  if (shown.status !== 200) throw new Error(JSON.stringify(shown.body));
  const pledgeId = newId();
  const cycles = await owner.query('select id from cycle where committee_id = $1 and branch_id = $2', [
    ...[committee.id, branch.id],
  ]);
  await store.transaction(committee.id, (tx) =>
    tx.pledges.insert({
      ...{ id: pledgeId, cycle_id: cycles.rows[0].id, person_id: personId, kind: 'common', words: '带头打扫村道' },
      ...{ due_on: '2026-12-31', months: ['2026-11'], state: 'signed', revision: 2 },
      ...{ pledged_on: '2026-11-02', signed_on: '2026-11-02', decided_on: null },
    }),
  );
  const checkId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.spotChecks.insert(
      {
        ...{ id: checkId, by: 'committee', step: 'spot-check', period: '2026-01', kind: 'scores', state: 'frozen' },
        ...{ list: `${branch.id} ${personId} 2026-01\n`, list_hash: 'f'.repeat(64), lines: 1, draws: 1 },
        ...{ frozen_by: personId, frozen_on: '2026-02-01', frozen_at: clock.now() },
      },
      [cycles.rows[0].id],
    ),
  );
  const ballotId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.ballots.insert({
      ...{ id: ballotId, cycle_id: cycles.rows[0].id, ballot: 'year-end', period: '2026', state: 'preparing' },
      ...{ key_length: 256, prepared_by: personId, prepared_at: clock.now() },
      setting: JSON.stringify({
        groups: [
          { id: 'members', tickets: 0, pooledInto: null },
          { id: 'mass', tickets: 10, pooledInto: null },
        ],
        targets: [{ id: personId, name: secrets.name }],
        scrutineers: { names: ['监票甲'], needed: 1 },
      }),
    }),
  );
  const drawId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.representativeDraws.insert({
      ...{ id: drawId, cycle_id: cycles.rows[0].id, ballot: 'year-end', period: '2026', voter_group: 'mass' },
      ...{ list: `李四\n${secrets.name}\n`, list_hash: 'f'.repeat(64), lines: 2, draws: 1 },
      ...{ frozen_by: personId, frozen_on: '2026-11-01', frozen_at: clock.now() },
    }),
  );
  const eventId = newId();
  const { body: due } = await branch.recorder.get(`/branches/${branch.id}/due-members?on=2026-03-02`);
  const held = await branch.recorder.post(`/branches/${branch.id}/events/${eventId}`, {
    ...{ revision: 0, kind: 'party-day', on: '2026-03-02', title: '三月主题党日', place: null, words: null },
    lines: (due as { members: { id: string }[] }).members.map(({ id }) => ({
      ...{ memberId: id, state: 'came', madeUpOn: null },
    })),
  });
  if (held.status !== 200) throw new Error(JSON.stringify(held.body));
  const { id: proxyId } = (wished.body as { proxy: { id: string } }).proxy;
  const twice = [
    await committee.person(`${secrets.name}四`, { branchId: branch.id }),
    await committee.person(`${secrets.name}四`, { branchId: branch.id }),
  ];
  const twin = await committee.person(`${secrets.name}四`, { branchId: branch.id });
  const joinId = newId();
  const joined = await department.post('/person-joins', {
    ...{ id: joinId, fromId: twice[0]?.id, intoId: twice[1]?.id },
  });
  if (joined.status !== 200) throw new Error(JSON.stringify(joined.body));
  const filingId = newId();
  await store.transaction(committee.id, async (tx) => {
    const filed = await tx.filings.filed();
    await tx.filings.insert({
      ...{ id: filingId, direction: 'out', sender_id: committee.id, sender_name: label, year: 2025 },
      ...{ revision: filed.length + 1, content: '{}', content_hash: 'f'.repeat(64), fingerprint: '' },
      ...{ on_day: '2026-01-20', recorded_by: personId, recorded_at: clock.now() },
    });
  });
  const { rows } = await owner.query(
    'select id, period from notice where committee_id = $1 order by published_at desc',
    [committee.id],
  );
  const schemes = await owner.query('select id from scheme_version where committee_id = $1', [committee.id]);
  const experienceId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.experiences.insert([
      {
        ...{ id: experienceId, person_id: personId, course: 'study', title: secrets.work, from_on: '2026-03-02' },
        ...{ to_on: null, hours: 240_000, level: null, document: '证书', import_id: null, state: 'waiting' },
        ...{ recorded_by: personId, recorded_on: '2026-11-02', recorded_at: clock.now() },
      },
    ]),
  );
  const objectionId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.objections.insert({
      ...{ id: objectionId, notice_id: rows[0].id, cycle_id: cycles.rows[0].id, branch_id: branch.id },
      ...{ subject_id: personId, about: 'other', item: null, words: '合计有误', objector: '群众代表' },
      ...{ raised_by: personId, raised_on: '2026-11-02', raised_at: clock.now(), due_on: '2026-11-16' },
      ...{ state: 'raised', revision: 1, investigators: [] },
    }),
  );
  const suggestionId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.suggestions.insert({
      ...{ id: suggestionId, branch_id: branch.id, register: 'branch', year: 2026, kind: 'rules', words: '先贴事实' },
      ...{ about_name: null, about_ids: [], raised_by: personId, raiser_name: null, recorded_by: null },
      ...{ code_digest: null, received_on: '2026-11-02', due_on: '2026-11-23', state: 'received', revision: 1 },
      handlers: [],
    }),
  );
  const caseId = newId();
  await store.transaction(committee.id, async (tx) => {
    await tx.cases.insert({
      ...{ id: caseId, branch_id: branch.id, person_id: personId, year: 2026, kind: 'removal', revision: 1 },
      ...{ procedure: 'regulations', opened_by: other.id, opened_on: '2026-11-02', opened_at: clock.now() },
    });
    await tx.cases.addPaper({
      ...{ id: newId(), case_id: caseId, what: 'opening', on_day: '2026-11-02', words: secrets.work, record: '{}' },
      ...{ verdict: null, speaker: null, recorded_by: other.id, recorded_on: '2026-11-02', recorded_at: clock.now() },
    });
  });
  const archiveId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.archives.insert({
      ...{ id: archiveId, cycle_id: cycles.rows[0].id, branch_id: branch.id, year: 2026, revision: 1 },
      ...{ content: Buffer.from(secrets.name), file_hash: 'f', content_hash: 'f', size: 1, fingerprint: '' },
      ...{ made_on: '2027-01-20', made_by: personId, made_at: clock.now() },
    }),
  );
  const starId = newId();
  await store.transaction(committee.id, async (tx) => {
    await tx.measures.insert({
      ...{ id: starId, notice_id: rows[0].id, cycle_id: cycles.rows[0].id, branch_id: branch.id },
      ...{
        kind: 'quarter-star',
        form: 'award',
        period: rows[0].period,
        subject_id: personId,
        ground: JSON.stringify(starGround),
      },
      ...{ state: 'decided', revision: 1, reasons: secrets.work, met_on: '2026-11-20', decided_by: personId },
      ...{ members_due: 3, members_present: 3, ayes: 3, owner_id: personId, due_on: '2026-12-20' },
      ...{ mentor_id: null, method: null, months: null },
    });
    await tx.starConsents.insert({
      ...{ id: starId, post: secrets.work, deed: secrets.work, proposed_by: personId, proposed_on: '2026-11-20' },
      ...{ shows_words: false, shows_photo: true, answered_by: personId, answered_on: '2026-11-20' },
      ...{ photo_kind: 'jpeg', photo_hash: await services.files.keep(jpeg), revision: 1 },
    });
  });
  const measureId = newId();
  await store.transaction(committee.id, (tx) =>
    tx.measures.insert({
      ...{ id: measureId, notice_id: rows[0].id, cycle_id: cycles.rows[0].id, branch_id: branch.id },
      ...{ kind: 'admonition', form: 'letter', period: rows[0].period, subject_id: personId, ground: 'null' },
      ...{ state: 'proposed', revision: 1, reasons: secrets.work, met_on: '2026-11-20', decided_by: personId },
      ...{ members_due: 3, members_present: 3, ayes: 3, owner_id: personId, due_on: '2026-12-20' },
      ...{ mentor_id: null, method: null, months: 6 },
    }),
  );
  const [planId, branchDrawId, visitId, assessmentId, reportId] = [newId(), newId(), newId(), newId(), newId()];
  const met = { met_on: '2026-01-10', members_due: 3, members_present: 3, ayes: 3 };
  await store.transaction(committee.id, async (tx) => {
    await tx.supervisions.insertPlan({
      ...{ id: planId, organization_id: generalId, year: 2026, visitors: [other.id], state: 'draft', revision: 1 },
      ...{ written_by: personId, written_on: '2026-01-05' },
    });
    await tx.supervisions.fillPlan(planId, [{ position: 0, words: '三会一课', clause: null }], []);
    await tx.supervisions.updatePlan(planId, { state: 'adopted', ...met, adopted_by: personId });
    await tx.supervisions.insertDraw({
      ...{ id: branchDrawId, plan_id: planId, due_on: '2026-12-20', list: `${branch.id} ${secrets.name}\n`, lines: 1 },
      ...{ list_hash: 'f'.repeat(64), draws: 1, frozen_by: personId, frozen_on: '2026-11-02', frozen_at: clock.now() },
    });
    await tx.supervisions.addVisits([
      {
        ...{ id: visitId, plan_id: planId, branch_id: branch.id, kind: 'mid-year', draw_id: null, state: 'planned' },
        ...{ due_on: '2026-06-30', revision: 1, visitors: [] },
      },
    ]);
    await tx.supervisions.updateVisit(visitId, {
      ...{ state: 'visited', visited_on: '2026-06-10', visitors: [other.id], summary: secrets.name },
    });
    await tx.supervisions.addFindings([
      { visit_id: visitId, position: 0, finding: 'lacking', words: secrets.name, due_on: '2026-07-10', state: 'open' },
    ]);
    await tx.supervisions.insertAssessment({
      ...{
        id: assessmentId,
        plan_id: planId,
        branch_id: branch.id,
        judgement: 'criticised',
        words: secrets.name,
        ...met,
      },
      ...{ visit_id: null, figure: null, given_by: personId, state: 'told', revision: 1 },
    });
    await tx.workReports.insert({
      ...{ id: reportId, branch_id: branch.id, year: 2026, author_id: other.id, state: 'draft', revision: 1 },
      ...{ done_words: secrets.name, problem_words: '有', next_words: '改', written_on: '2026-11-02' },
    });
    await tx.workReports.update(reportId, { state: 'handed-in', handed_in_on: '2026-11-03' });
  });
  return {
    ...{ planId, branchDrawId, visitId, assessmentId, reportId },
    ...{ committee, generalId, branchId: branch.id, siblingId, personId, entryId: entry.id, attachmentId },
    ...{
      noticeId: rows[0].id,
      importId,
      appointmentId,
      exemptionId,
      correctionId,
      changeId,
      joinId,
      archiveId,
      filingId,
      schemeId: schemes.rows[0].id,
      twinId: twin.id,
      twinIntoId: twice[1]?.id ?? '',
      requestId,
      proxyId,
      declarationId,
      eventId,
      photoId,
      pledgeId,
      checkId,
      ballotId,
      drawId,
      experienceId,
      objectionId,
      suggestionId,
      caseId,
      measureId,
      starId,
      scoreCorrectionId,
      secrets,
    },
  };
}

/** Ids that nothing has. */
export function nowhere(newId: () => string, like: Place): Place {
  const id = newId();
  return {
    ...like,
    ...{ generalId: id, branchId: id, siblingId: id, personId: id, entryId: id, noticeId: id, importId: id },
    ...{
      appointmentId: id,
      exemptionId: id,
      correctionId: id,
      changeId: id,
      joinId: id,
      archiveId: id,
      filingId: id,
      schemeId: id,
      twinId: id,
      twinIntoId: id,
      requestId: id,
      proxyId: id,
      declarationId: id,
      eventId: id,
      photoId: id,
      pledgeId: id,
      checkId: id,
      ballotId: id,
      drawId: id,
      experienceId: id,
      objectionId: id,
      suggestionId: id,
      caseId: id,
      measureId: id,
      starId: id,
      planId: id,
      branchDrawId: id,
      visitId: id,
      assessmentId: id,
      reportId: id,
      scoreCorrectionId: id,
      attachmentId: id,
      secrets: { name: 'nobody', work: 'nothing' },
    },
  };
}
