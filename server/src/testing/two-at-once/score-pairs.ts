import type { Erasure, PaperBallot } from '@xianfeng/contract';
import { jpeg } from '../../attachments/testing/pictures.ts';
import { exempt, itemIds, type ScoredBranch, schemeText, scoredBranch, setToday } from '../scored-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** Scores, ledger, ballots on paper, notices, the year end; and what is erased or taken back. */
export const scorePairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'sheets.saveCells': async (stage) => {
    const { branch, memberId } = await freshBranch(stage);
    const points = ['7', '8'] as const;
    const save = (given: string) => ({
      path: `/branches/${branch.id}/sheets/2026-11/cells`,
      body: { origin: 'keyed', cells: [{ memberId, item: 'item-01', points: given, reason: null, revision: 0 }] },
    });
    return {
      edits: [
        { by: branch.secretary, ...save(points[0]) },
        { by: branch.recorder, ...save(points[1]) },
      ],
      code: 'score.changed-meanwhile',
      state: () =>
        stage.one("select string_agg((points / 10000)::text, ' ') from score where subject_id = $1", [memberId]),
      leaves: (winner) => points[winner],
    };
  },
  'sheets.pass': async (stage) => {
    const { branch, second } = await freshBranch(stage);
    await branch.scoreMonth('2026-10', '9');
    const present = [3, 4] as const;
    const pass = (membersPresent: number) => ({
      path: `/branches/${branch.id}/sheets/2026-10/pass`,
      body: { passedOn: '2026-11-02', membersDue: 4, membersPresent },
    });
    return {
      edits: [
        { by: branch.secretary, ...pass(present[0]) },
        { by: second, ...pass(present[1]) },
      ],
      code: 'sheet.passed',
      state: () => stage.one(`select members_present from score_sheet where ${ofBranch}`, [branch.id]),
      leaves: (winner) => present[winner],
    };
  },
  'ledger.reverse': async (stage) => {
    const { branch, newId } = stage;
    const entryId = await award(stage);
    const reasons = ['级别登记错误', '文号登记错误'] as const;
    const path = `/branches/${branch.id}/entries/${entryId}/reverse`;
    return {
      edits: [
        { by: stage.secretaries[0], path, body: { id: newId(), reason: reasons[0] } },
        { by: stage.secretaries[1], path, body: { id: newId(), reason: reasons[1] } },
      ],
      code: 'entry.reversed-already',
      state: () => stage.one("select string_agg(note, ' ') from ledger_entry where reverses_id = $1", [entryId]),
      leaves: (winner) => reasons[winner],
    };
  },
  'entryReviews.pass': async (stage) => {
    const { branchId, entryId, officers } = await waitingEntry(stage);
    const path = `/branches/${branchId}/entry-reviews`;
    const people = [officers[0].person.id, officers[1].person.id] as const;
    return {
      edits: [
        { by: officers[0], path, body: { entryIds: [entryId] } },
        { by: officers[1], path, body: { entryIds: [entryId] } },
      ],
      code: 'review.decided-already',
      state: () => stage.one('select reviewed_by from entry_review where entry_id = $1', [entryId]),
      leaves: (winner) => people[winner],
    };
  },
  'entryReviews.refuse': async (stage) => {
    const { branchId, entryId, officers } = await waitingEntry(stage);
    const reasons = ['没有依据', '日期不对'] as const;
    const path = `/branches/${branchId}/entries/${entryId}/review-refusal`;
    return {
      edits: [
        { by: officers[0], path, body: { id: stage.newId(), reason: reasons[0] } },
        { by: officers[1], path, body: { id: stage.newId(), reason: reasons[1] } },
      ],
      code: 'review.decided-already',
      state: () => stage.one('select reason from entry_review where entry_id = $1', [entryId]),
      leaves: (winner) => reasons[winner],
    };
  },
  'scoreCorrections.propose': async (stage) => {
    const { path, memberId, branch, second } = await passedScore(stage);
    const points = ['7', '8'] as const;
    const given = { memberId, period: '2026-10', item: 'item-01', stood: '9', reason: '录错了', evidence: '评分原表' };
    return {
      edits: [
        { by: branch.recorder, path: `${path}/${stage.newId()}`, body: { ...given, points: points[0] } },
        { by: second, path: `${path}/${stage.newId()}`, body: { ...given, points: points[1] } },
      ],
      code: 'score-correction.waiting-meanwhile',
      state: () =>
        stage.one("select string_agg((points / 10000)::text, ' ') from score_correction where subject_id = $1", [
          memberId,
        ]),
      leaves: (winner) => points[winner],
    };
  },
  'scoreCorrections.pass': async (stage) => {
    const { at, id } = await waitingCorrection(stage);
    const people = [stage.officers[0].person.id, stage.officers[1].person.id] as const;
    return {
      edits: [
        { by: stage.officers[0], path: `${at}/pass`, body: {} },
        { by: stage.officers[1], path: `${at}/pass`, body: {} },
      ],
      code: 'score-correction.passed-meanwhile',
      state: () => stage.one('select decided_by from score_correction where id = $1', [id]),
      leaves: (winner) => people[winner],
    };
  },
  'scoreCorrections.refuse': async (stage) => {
    const { at, id } = await waitingCorrection(stage);
    const reasons = ['没有依据', '签到簿上有他'] as const;
    return {
      edits: [
        { by: stage.officers[0], path: `${at}/refusal`, body: { reason: reasons[0] } },
        { by: stage.officers[1], path: `${at}/refusal`, body: { reason: reasons[1] } },
      ],
      code: 'score-correction.refused-meanwhile',
      state: () => stage.one('select decision_reason from score_correction where id = $1', [id]),
      leaves: (winner) => reasons[winner],
    };
  },
  'scoreCorrections.withdraw': async (stage) => {
    const { at, id, branch } = await waitingCorrection(stage);
    return {
      edits: [
        { by: branch.recorder, path: `${at}/withdrawal`, body: {} },
        { by: branch.recorder, path: `${at}/withdrawal`, body: {} },
      ],
      state: () => stage.one('select state from score_correction where id = $1', [id]),
      leaves: () => 'withdrawn',
    };
  },
  'closedPeriods.reopen': async (stage) => {
    const { committee, officers, newId, server } = stage;
    setToday(server, '2026-07-15');
    const branch = await scoredBranch(server, { committee, scheme: schemeText('community-four') });
    await must(branch.publish('half', '2026-H1'));
    const reasons = ['缺席单送晚了', '证书送晚了'] as const;
    const path = `/branches/${branch.id}/closed-periods/2026-H1/reopen`;
    return {
      edits: [
        { by: officers[0], path, body: { id: newId(), reason: reasons[0] } },
        { by: officers[1], path, body: { id: newId(), reason: reasons[1] } },
      ],
      code: 'period.reopened-already',
      state: () => stage.one(`select string_agg(reason, ' ') from period_reopening where ${ofBranch}`, [branch.id]),
      leaves: (winner) => reasons[winner],
    };
  },
  'attachments.remove': async (stage) => {
    const { branch, newId } = stage;
    const entryId = await award(stage);
    const id = newId();
    const file = new File([new Uint8Array(jpeg)], '奖状.jpg');
    await must(branch.secretary.upload(`/branches/${branch.id}/entries/${entryId}/attachments`, file, { id }));
    const reasons = ['传错了', '不清楚'] as const;
    const path = `/branches/${branch.id}/attachments/${id}/removal`;
    return {
      edits: [
        { by: stage.secretaries[0], path, body: { reason: reasons[0] } },
        { by: stage.secretaries[1], path, body: { reason: reasons[1] } },
      ],
      code: 'attachment.removed-meanwhile',
      // Nothing is left of it but the reason in the trail.
      state: () => lastReason(stage),
      leaves: (winner) => reasons[winner],
    };
  },
  'paperBallots.save': async (stage) => {
    const { branch, memberId } = await freshBranch(stage);
    const days = ['2026-11-18', '2026-11-19'] as const;
    const totals = [{ group: 'mass', memberId, item: 'item-01', papers: 12, scored: 12, sum: '108' }];
    const path = `/branches/${branch.id}/paper-ballots/2026/totals`;
    return {
      edits: [
        { by: branch.secretary, path, body: { heldOn: days[0], totals } },
        { by: branch.recorder, path, body: { heldOn: days[1], totals } },
      ],
      code: 'ballot.held-on-another-day',
      state: () => stage.one(`select held_on::text from paper_ballot where ${ofBranch}`, [branch.id]),
      leaves: (winner) => days[winner],
    };
  },
  'notices.publish': async (stage) => {
    const { branch, second } = await freshBranch(stage);
    await branch.scoreMonth('2026-10', '9');
    await branch.passMonth('2026-10', '2026-11-02');
    await branch.fillBoxes('month', '2026-10');
    const path = `/branches/${branch.id}/notices/month/2026-10`;
    return {
      edits: [
        { by: branch.secretary, path, body: {} },
        { by: second, path, body: {} },
      ],
      state: () => stage.one(`select count(*)::int from notice where ${ofBranch}`, [branch.id]),
      leaves: () => 1,
    };
  },
  'ratings.giveDirectStars': async (stage) => {
    const { branch, memberId } = await freshBranch(stage);
    await exempt(stage.server, branch.committee, memberId);
    const stars = [8, 9] as const;
    const path = `/branches/${branch.id}/year-end/direct-stars`;
    return {
      edits: [
        { by: branch.secretary, path, body: { memberId, stars: stars[0], revision: 0 } },
        { by: branch.recorder, path, body: { memberId, stars: stars[1], revision: 0 } },
      ],
      code: 'rating.stars-changed-meanwhile',
      state: () =>
        stage.one("select string_agg((value / 10000)::text, ' ') from fact where subject_id = $1", [memberId]),
      leaves: (winner) => String(stars[winner]),
    };
  },
  'ratings.confirm': async (stage) => {
    const { branch, second } = await wholeYear(stage);
    const present = [2, 3] as const;
    const path = `/branches/${branch.id}/year-end/confirm`;
    const meeting = (membersPresent: number) => ({
      ...{ confirmedOn: '2026-12-31', membersDue: 3, membersPresent, ayes: 2, manner: 'hands' },
    });
    return {
      edits: [
        { by: branch.secretary, path, body: meeting(present[0]) },
        { by: second, path, body: meeting(present[1]) },
      ],
      code: 'rating.already-confirmed',
      state: () => stage.one(`select members_present from rating_run where ${ofBranch}`, [branch.id]),
      leaves: (winner) => present[winner],
    };
  },
  'imports.undo': async (stage) => {
    const { branch, secretaries, committee, server, newId } = stage;
    const id = newId();
    await server.services.store.transaction(committee.id, (tx) =>
      tx.imports.insert({
        ...{ id, kind: 'scores', branch_id: branch.id, period: '2026-09', file_name: '九月.xlsx' },
        ...{ file_hash: 'f'.repeat(64), row_count: 0, imported_by: branch.secretary.person.id },
        ...{ imported_at: server.services.clock.now(), cells_filled: 0 },
      }),
    );
    const path = `/imports/${id}/undo`;
    return {
      edits: [
        { by: secretaries[0], path, body: {} },
        { by: secretaries[1], path, body: {} },
      ],
      state: () => stage.one('select undone_at is not null from import where id = $1', [id]),
      leaves: () => true,
    };
  },
  'retention.carryOut': async (stage) => {
    const { departments, branch, committee, server } = stage;
    await departments[0].get(`/branches/${branch.id}/members`);
    await server.owner.query('update view_record set on_day = on_day - 400 where committee_id = $1', [committee.id]);
    const { kinds } = (await departments[0].get('/retention?auditDays=1096')).body as Erasure;
    const seen = kinds.map(({ kind, count }) => ({ kind, count }));
    const reasons = ['到期清理', '年度清理'] as const;
    const erase = (reason: string) => ({ path: '/retention', body: { auditDays: 1096, seen, reason } });
    return {
      edits: [
        { by: departments[0], ...erase(reasons[0]) },
        { by: departments[1], ...erase(reasons[1]) },
      ],
      code: 'retention.changed-meanwhile',
      state: () => lastReason(stage),
      leaves: (winner) => reasons[winner],
    };
  },
};

/** A branch whose October has been passed with 9 for everybody. */
async function passedScore(stage: Stage) {
  const { branch, second, memberId } = await freshBranch(stage);
  await branch.scoreMonth('2026-10', '9');
  await branch.passMonth('2026-10', '2026-11-02');
  return { branch, second, memberId, path: `/branches/${branch.id}/score-corrections` };
}

async function waitingCorrection(stage: Stage) {
  const { branch, path, memberId } = await passedScore(stage);
  const id = stage.newId();
  const at = `${path}/${id}`;
  const given = { memberId, period: '2026-10', item: 'item-01', stood: '9', points: '8' };
  await must(branch.recorder.post(at, { ...given, reason: '录错了', evidence: '评分原表' }));
  return { branch, at, id };
}

/** An entry under a scheme whose entries are reviewed. */
async function waitingEntry({ server, committee, officers, newId }: Stage) {
  setToday(server, '2026-05-20');
  const branch = await scoredBranch(server, { committee, scheme: schemeText('community-four') });
  const entry = { id: newId(), subjectId: branch.members[2]?.id, item: 'meetings', points: '2' };
  const path = `/branches/${branch.id}/entries`;
  await must(branch.recorder.post(path, { ...entry, occurredOn: '2026-03-02', document: '缺席单' }));
  return { branchId: branch.id, entryId: entry.id, officers };
}

const ofBranch = 'cycle_id in (select id from cycle where branch_id = $1)';

/** A branch of its own, with a second secretary who is no member of it. */
async function freshBranch(stage: Stage) {
  const { server, committee } = stage;
  const branch = await scoredBranch(server, { committee });
  const outside = await committee.person('甄世安');
  await committee.appoint(outside.id, 'branch-secretary', { organizationId: branch.id });
  const second = server.client();
  await second.signIn(await committee.account(outside.id), 'Right-Horse-7');
  return { branch, second, memberId: branch.members[2]?.id ?? '' };
}

async function award({ branch, someone, newId }: Stage): Promise<string> {
  const entry = { id: newId(), subjectId: (await someone()).id, item: 'awards', level: 'county' };
  const dated = { ...entry, occurredOn: '2026-11-02', document: '云委〔2026〕6号' };
  await must(branch.recorder.post(`/branches/${branch.id}/entries`, dated));
  return entry.id;
}

async function lastReason({ one, committee }: Stage): Promise<unknown> {
  const detail = await one('select detail from audit_detail where committee_id = $1 order by sequence desc limit 1', [
    committee.id,
  ]);
  const { changes } = JSON.parse(String(detail)) as { changes: { reason?: string }[] };
  return changes[0]?.reason;
}

/** Every month at nine, and a ballot both have keyed alike. */
async function wholeYear(stage: Stage) {
  const fresh = await freshBranch(stage);
  const { branch } = fresh;
  for (let month = 1; month <= 12; month += 1) await branch.finishMonth(`2026-${String(month).padStart(2, '0')}`, '9');
  for (const client of [branch.recorder, branch.secretary]) await key(branch, client);
  setToday(stage.server, '2026-12-31');
  return fresh;
}

async function key(branch: ScoredBranch, client: ScoredBranch['recorder']): Promise<void> {
  const path = `/branches/${branch.id}/paper-ballots/2026`;
  const { members } = (await client.get(path)).body as PaperBallot;
  const totals = members.flatMap(({ id }) =>
    itemIds.flatMap((item) => [
      { group: 'members', memberId: id, item, papers: 3, scored: 3, sum: '30' },
      { group: 'mass', memberId: id, item, papers: 12, scored: 12, sum: '120' },
    ]),
  );
  await must(client.post(`${path}/totals`, { heldOn: '2026-12-16', totals }));
  await must(client.post(`${path}/finish`));
}
