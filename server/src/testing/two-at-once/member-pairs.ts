import { exempt } from '../scored-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** People: membership, mobile members, joined records, exemptions, requests for correction. */
export const memberPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'affiliations.transfer': async (stage) => {
    const { officers, committee } = stage;
    const { id, path } = await placed(stage);
    const branches = [await committee.branch('东岭党支部'), await committee.branch('西岭党支部')] as const;
    return {
      edits: [
        { by: officers[0], path: `${path}/transfer`, body: { ...letter(stage), toBranchId: branches[0] } },
        { by: officers[1], path: `${path}/transfer`, body: { ...letter(stage), toBranchId: branches[1] } },
      ],
      code: 'affiliation.changed-meanwhile',
      state: () => stage.one('select branch_id from membership where person_id = $1 and to_on is null', [id]),
      leaves: (winner) => branches[winner],
    };
  },
  'affiliations.reachStage': async (stage) => {
    const { officers, server } = stage;
    const { id, path } = await placed(stage);
    await server.owner.query("update membership set status = 'activist', from_on = '2024-01-01' where person_id = $1", [
      id,
    ]);
    const days = ['2026-11-18', '2026-11-19'] as const;
    const body = (onDay: string) => ({ ...letter(stage), stage: 'development-target', onDay });
    return {
      edits: [
        { by: officers[0], path: `${path}/stages`, body: body(days[0]) },
        { by: officers[1], path: `${path}/stages`, body: body(days[1]) },
      ],
      code: 'affiliation.changed-meanwhile',
      state: () => stage.one('select from_on::text from membership where person_id = $1 and to_on is null', [id]),
      leaves: (winner) => days[winner],
    };
  },
  'affiliations.extendProbation': async (stage) => {
    const { officers, server } = stage;
    const { id, path } = await placed(stage);
    await server.owner.query("update membership set status = 'probationary' where person_id = $1", [id]);
    await server.owner.query("update person set joined_on = '2026-01-01' where id = $1", [id]);
    const days = ['2027-07-01', '2027-10-01'] as const;
    return {
      edits: [
        { by: officers[0], path: `${path}/probation-extension`, body: { ...letter(stage), untilOn: days[0] } },
        { by: officers[1], path: `${path}/probation-extension`, body: { ...letter(stage), untilOn: days[1] } },
      ],
      code: 'probation.extended-already',
      state: () => stage.one("select string_agg(until_on::text, ' ') from membership_event where person_id = $1", [id]),
      leaves: (winner) => days[winner],
    };
  },
  'affiliations.moveOut': (stage) => endings(stage, ['moved-out', 'left']),
  'affiliations.leave': (stage) => endings(stage, ['left', 'moved-out']),
  'affiliations.moveIn': async (stage) => {
    const { officers, committee, server, newId } = stage;
    const foreign = await server.committee('邻县县委');
    const from = await foreign.branch('南岭党支部');
    const there = await foreign.signedIn('committee-officer');
    const { id } = await foreign.person('闻溪', { branchId: from });
    const change = { ...letter(stage), toCommittee: '云溪县委' };
    await must(there.post(`/branches/${from}/members/${id}/move-out`, change));
    const { content, fingerprint } = (await there.get(`/affiliation-changes/${change.id}/file`)).body as {
      content: string;
      fingerprint: string;
    };
    const branches = [await committee.branch('东岭党支部'), await committee.branch('西岭党支部')] as const;
    const body = () => ({ id: newId(), content, fingerprint });
    return {
      edits: [
        { by: officers[0], path: `/branches/${branches[0]}/arrivals`, body: body() },
        { by: officers[1], path: `/branches/${branches[1]}/arrivals`, body: body() },
      ],
      code: 'card-file.taken-in-already',
      state: () =>
        stage.one(
          "select string_agg(branch_id::text, ' ') from membership where committee_id = $1 and person_id = $2",
          [committee.id, id],
        ),
      leaves: (winner) => branches[winner],
    };
  },
  'mobileMembers.begin': async (stage) => {
    const { secretaries } = stage;
    const { id, path } = await placed(stage);
    const hosts = ['滨江党支部', '海门党支部'] as const;
    return {
      edits: [
        { by: secretaries[0], path: `${path}/mobile`, body: away(stage, hosts[0]) },
        { by: secretaries[1], path: `${path}/mobile`, body: away(stage, hosts[1]) },
      ],
      code: 'mobile.standing',
      state: () => stage.one("select string_agg(host_name, ' ') from mobile_member where person_id = $1", [id]),
      leaves: (winner) => hosts[winner],
    };
  },
  'mobileMembers.end': async (stage) => {
    const { secretaries } = stage;
    const { path } = await placed(stage);
    const { id, ...stay } = away(stage, '滨江党支部');
    await must(secretaries[0].post(`${path}/mobile`, { id, ...stay }));
    const days = ['2026-11-10', '2026-11-20'] as const;
    return {
      edits: [
        { by: secretaries[0], path: `${path}/mobile/end`, body: { id, untilOn: days[0] } },
        { by: secretaries[1], path: `${path}/mobile/end`, body: { id, untilOn: days[1] } },
      ],
      code: 'mobile.changed-meanwhile',
      state: () => stage.one('select until_on::text from mobile_member where id = $1', [id]),
      leaves: (winner) => days[winner],
    };
  },
  'personJoins.join': async (stage) => {
    const { departments, newId } = stage;
    const [one, other] = [await stage.someone('于山'), await stage.someone('于山')];
    return {
      edits: [
        { by: departments[0], path: '/person-joins', body: { id: newId(), fromId: one.id, intoId: other.id } },
        { by: departments[1], path: '/person-joins', body: { id: newId(), fromId: other.id, intoId: one.id } },
      ],
      code: 'person.joined-already',
      state: () =>
        stage.one('select joined_into from person where id = any($1) order by joined_into', [[one.id, other.id]]),
      leaves: (winner) => (winner === 0 ? other.id : one.id),
    };
  },
  'personJoins.undo': async (stage) => {
    const { departments, newId } = stage;
    const [one, other] = [await stage.someone('于川'), await stage.someone('于川')];
    const id = newId();
    await must(departments[0].post('/person-joins', { id, fromId: one.id, intoId: other.id }));
    const path = `/person-joins/${id}/undo`;
    return {
      edits: [
        { by: departments[0], path, body: {} },
        { by: departments[1], path, body: {} },
      ],
      state: () => stage.one('select count(*)::int from person where id = $1 and joined_into is null', [one.id]),
      leaves: () => 1,
    };
  },
  'members.amend': async (stage) => {
    const { officers, secretaries } = stage;
    const { id, path } = await placed(stage);
    const words = ['回族', '满族'] as const;
    const amend = (ethnicity: string) => ({
      path: `${path}/amend`,
      body: {
        ...{ revision: 0, document: '户口簿', name: '邵平', sex: null, ethnicity, bornOn: '1980-05-01' },
        ...{ joinedOn: null, fullMemberOn: null, partyPost: null },
      },
    });
    return {
      edits: [
        { by: officers[0], ...amend(words[0]) },
        { by: secretaries[0], ...amend(words[1]) },
      ],
      code: 'member.changed-meanwhile',
      state: () => stage.one('select ethnicity from person where id = $1', [id]),
      leaves: (winner) => words[winner],
    };
  },
  'members.endExemption': async (stage) => {
    const { officers, secretaries, committee, server } = stage;
    const { id: personId, path } = await placed(stage);
    await exempt(server, committee, personId);
    const id = await stage.one('select id from exemption where person_id = $1', [personId]);
    const days = ['2026-12-31', '2026-11-30'] as const;
    const end = (toOn: string) => ({ path: `${path}/exemptions/${String(id)}/end`, body: { revision: 1, toOn } });
    return {
      edits: [
        { by: officers[0], ...end(days[0]) },
        { by: secretaries[0], ...end(days[1]) },
      ],
      code: 'exemption.changed-meanwhile',
      state: () => stage.one('select to_on::text from exemption where id = $1', [id]),
      leaves: (winner) => days[winner],
    };
  },
  'corrections.answer': async (stage) => {
    const { secretaries, departments, newId } = stage;
    const member = await stage.member();
    const id = newId();
    await must(member.post('/me/corrections', { id, kind: 'identity', wanted: '出生日期应为 1980-05-02' }));
    const path = `/corrections/${id}/answer`;
    const outcomes = ['accepted', 'refused'] as const;
    return {
      edits: [
        { by: departments[0], path, body: { outcome: outcomes[0], reason: null } },
        { by: secretaries[0], path, body: { outcome: outcomes[1], reason: '户口簿上是 1 日' } },
      ],
      code: 'correction.changed-meanwhile',
      state: () => stage.one('select outcome from correction where id = $1', [id]),
      leaves: (winner) => outcomes[winner],
    };
  },
};

async function placed({ branch, someone }: Stage) {
  const { id } = await someone();
  return { id, path: `/branches/${branch.id}/members/${id}` };
}

function letter({ newId }: Stage) {
  return { id: newId(), onDay: '2026-11-18', document: '云组转〔2026〕3号' };
}

function away({ branch, newId }: Stage, hostName: string) {
  return {
    ...{ id: newId(), sinceOn: '2026-11-01', hostBranchId: null, hostName, appraisedBy: 'host' },
    contactId: branch.recorder.person.id,
  };
}

type Ending = 'moved-out' | 'left';

/** One lets a member move to another committee, the other enters that he has left the Party. */
async function endings(stage: Stage, kinds: readonly [Ending, Ending]): Promise<Pair> {
  const { officers } = stage;
  const { id, path } = await placed(stage);
  const end = (kind: Ending) =>
    kind === 'left'
      ? { path: `${path}/leave`, body: { ...letter(stage), leaving: 'withdrew' } }
      : { path: `${path}/move-out`, body: { ...letter(stage), toCommittee: '邻县县委' } };
  return {
    edits: [
      { by: officers[0], ...end(kinds[0]) },
      { by: officers[1], ...end(kinds[1]) },
    ],
    code: 'affiliation.changed-meanwhile',
    state: () => stage.one("select string_agg(kind, ' ') from membership_event where person_id = $1", [id]),
    leaves: (winner) => kinds[winner],
  };
}
