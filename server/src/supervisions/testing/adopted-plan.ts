import type { SupervisionBoard, Visit } from '@xianfeng/contract';
import type { Answer } from '../../testing/client.ts';
import type { TestServer } from '../../testing/builders.ts';
import { scoredBranch, setToday } from '../../testing/scored-branch.ts';

export const meetingOf = (on: string) => ({ on, due: 5, present: 5, ayes: 5 });

export function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A general branch with two branches, whose plan for 2026 is adopted; the secretary of the second goes to the first. */
export async function adoptedPlan(server: TestServer, scheme?: string) {
  const { newId } = server.services;
  setToday(server, '2026-01-20');
  const committee = await server.committee();
  const generalId = await committee.branch('青溪党总支', { kind: 'general-branch' });
  const branch = await scoredBranch(server, {
    ...{ committee, parentId: generalId },
    ...(scheme === undefined ? {} : { scheme }),
  });
  const otherId = await committee.branch('第三党支部', { parentId: generalId });
  const officer = await committee.signedIn('committee-officer', generalId);
  const visitor = await committee.signedIn('branch-secretary', otherId);
  const planId = newId();
  const visitId = newId();
  const draft = {
    ...{ id: planId, revision: 0, visitorIds: [visitor.person.id, branch.secretary.person.id] },
    items: [
      { words: '三会一课按时召开，有记录', clause: '细则第三条' },
      { words: '每月公示', clause: null },
    ],
    visits: [
      { id: visitId, branchId: branch.id, kind: 'mid-year', dueOn: '2026-06-30' },
      { id: newId(), branchId: otherId, kind: 'mid-year', dueOn: '2026-06-30' },
    ],
  };
  const at = `/organizations/${generalId}/supervision/2026`;
  const write = (change: object = {}, by = officer) => by.post(at, { ...draft, ...change });
  must(await write());
  const adopt = (revision = 1) =>
    officer.post(`/supervision-plans/${planId}/adoption`, { revision, meeting: meetingOf('2026-01-20') });
  const board = async (by = officer) => must(await by.get(at)).body as SupervisionBoard;
  const visit = async (by = officer) => must(await by.get(`/supervision-visits/${visitId}`)).body as Visit;
  const act = (name: string, body: object, by = visitor) => by.post(`/supervision-visits/${visitId}/${name}`, body);
  const findings = [
    { finding: 'lacking', words: '三月没有党课记录', dueOn: '2026-07-10' },
    { finding: 'in-order', words: null, dueOn: null },
  ];
  const record = (change: object = {}, by = visitor) =>
    act(
      'record',
      {
        ...{ revision: 1, on: '2026-06-18', visitorIds: [visitor.person.id], summary: '看了记录本和公示栏', findings },
        ...change,
      },
      by,
    );
  return {
    committee,
    generalId,
    branch,
    otherId,
    officer,
    visitor,
    planId,
    visitId,
    at,
    write,
    adopt,
    board,
    visit,
    act,
    record,
    findings,
  };
}
