import { type Day, heldOnProblems, type Problem, quorumProblems } from '@xianfeng/engine';

export interface Meeting {
  readonly on: Day;
  readonly due: number;
  readonly present: number;
}

/** What stands against a meeting's decision: its day, and its quorum of more than half of those due (到会过半数). */
export function meetingProblems(meeting: Meeting, earliestOn: Day, today: Day): readonly Problem[] {
  return [...heldOnProblems(meeting.on, { earliest: earliestOn, today }), ...quorumProblems(meeting)];
}
