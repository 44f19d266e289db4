import type { Day, Problem } from '@xianfeng/engine';

export interface Meeting {
  readonly on: Day;
  readonly due: number;
  readonly present: number;
}

/** What stands against a meeting's decision: its day, and its quorum of more than half of those due (到会过半数). */
export function meetingProblems(meeting: Meeting, earliestOn: Day, today: Day): readonly Problem[] {
  const { on, due, present } = meeting;
  const problems: Problem[] = [];
  if (on > today) problems.push({ code: 'meeting.in-future', facts: { on, today } });
  if (on < earliestOn) problems.push({ code: 'meeting.too-early', facts: { on, earliest: earliestOn } });
  if (present > due) problems.push({ code: 'meeting.more-present-than-due', facts: { due, present } });
  if (present * 2 <= due)
    problems.push({ code: 'meeting.no-quorum', facts: { due, present, needed: Math.floor(due / 2) + 1 } });
  return problems;
}
