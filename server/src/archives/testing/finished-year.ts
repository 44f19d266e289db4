import type { NoticeBody, PaperBallot } from '@xianfeng/contract';
import type { TestServer } from '../../testing/builders.ts';
import { exempt, itemIds, type ScoredBranch, scoredBranch } from '../../testing/scored-branch.ts';

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
export const words = '我是李远，我十月的第三项应该是十分';

export interface FinishedYear {
  readonly branch: ScoredBranch;
  /** Of the year. */
  readonly noticeId: string;
  /** The day on which everything is over. */
  readonly overOn: string;
}

/** A year by people's acts: scored, two awards of which one is taken back, a ballot on paper, confirmed and published. */
export async function finishedYear(server: TestServer): Promise<FinishedYear> {
  const branch = await scoredBranch(server, { others: ['周岚', '丁守田', '宋维'] });
  const [, , member, elder] = branch.members;
  if (member === undefined || elder === undefined) throw new Error('Others were asked for.');
  await exempt(server, branch.committee, elder.id);
  for (const month of months) await branch.finishMonth(month, '9');
  const award = (id: string, level: string) =>
    branch.recorder.post(`/branches/${branch.id}/entries`, {
      ...{ id, subjectId: member.id, item: 'awards', level, occurredOn: '2026-07-28' },
      ...{ document: `县委〔2026〕${level}号`, note: '防汛' },
    });
  const wrong = server.services.newId();
  await must(award(server.services.newId(), 'county'));
  await must(award(wrong, 'bureau'));
  await must(
    branch.secretary.post(`/branches/${branch.id}/entries/${wrong}/reverse`, {
      id: server.services.newId(),
      reason: '记错了人',
    }),
  );
  for (const client of [branch.recorder, branch.secretary]) {
    const path = `/branches/${branch.id}/paper-ballots/2026`;
    const { members } = (await must(client.get(path))) as PaperBallot;
    const totals = members.flatMap(({ id }) =>
      itemIds.flatMap((item) => [
        { group: 'members', memberId: id, item, papers: 4, scored: 4, sum: '40' },
        { group: 'mass', memberId: id, item, papers: 12, scored: 12, sum: '120' },
      ]),
    );
    await must(client.post(`${path}/totals`, { heldOn: '2026-12-16', totals }));
    await must(client.post(`${path}/finish`));
  }
  const yearEnd = `/branches/${branch.id}/year-end`;
  await must(branch.secretary.post(`${yearEnd}/direct-stars`, { memberId: elder.id, stars: 9, revision: 0 }));
  const meeting = {
    ...{ confirmedOn: '2026-12-31', membersDue: 5, membersPresent: 5, ayes: 5, manner: 'hands' },
    changes: [{ memberId: branch.recorder.person.id, stars: 10, grade: 'excellent', reason: '抢险立功' }],
  };
  await must(branch.secretary.post(`${yearEnd}/confirm`, meeting));
  const notice = (await must(branch.publish('year', '2026'))) as { id: string; closesOn: string; body: NoticeBody };
  return { branch, noticeId: notice.id, overOn: dayAfter(notice.closesOn) };
}

/** What somebody said at the counter about the year's notice, written down; it waits for an answer. */
export async function raisedObjection(server: TestServer, { branch, noticeId }: FinishedYear): Promise<string> {
  const id = server.services.newId();
  await must(
    branch.recorder.post(`/notices/${noticeId}/objections/${id}`, {
      ...{ subjectId: branch.members[2]?.id, about: 'total', item: null, words, objector: '李远' },
    }),
  );
  return id;
}

export async function answerObjection({ branch }: FinishedYear, id: string): Promise<void> {
  const investigatorIds = branch.members.slice(3, 5).map((person) => person.id);
  await must(branch.secretary.post(`/objections/${id}/investigators`, { revision: 1, investigatorIds }));
  await must(
    branch.secretary.post(`/objections/${id}/answer`, {
      ...{ revision: 2, outcome: 'rejected', findings: '李远记错了月份', reply: '九分属实', metOn: null },
    }),
  );
}

async function must(asked: Promise<{ status: number; body: unknown }>): Promise<unknown> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
