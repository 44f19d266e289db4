import type { MemberCase } from '@xianfeng/contract';
import { type CaseHearing, type CaseStepId, type MeetingCount, refused, type Result, takeStep } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { caseChange, holdCase } from './hold-case.ts';
import { type LoadedCase, standingParts } from './load-case.ts';
import { putPaper } from './put-paper.ts';
import { fullMembersOn } from './roll.ts';
import { readCase } from './view.ts';

export interface Taking {
  readonly id: string;
  readonly revision: number;
  readonly step: CaseStepId;
  readonly record: {
    readonly on: string;
    readonly words: string;
    readonly document: string | null;
    readonly talkers: string[] | null;
    readonly meetingOn: string | null;
    readonly toldOn: string | null;
    readonly hearing: CaseHearing | null;
    readonly count: Omit<MeetingCount, 'members'> | null;
    readonly decision: {
      readonly isApproved: boolean;
      readonly untilOn: string | null;
      readonly mentorId: string | null;
    } | null;
  };
}

/** Takes the next step of a case, with its record. None is passed over, and none is taken by a day's going by. */
export function takeCaseStep(context: Context, caller: Caller, given: Taking): Promise<Result<MemberCase>> {
  const { id, revision, step, record } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCase(tx, caller, {
      ...{ id, revision, parts: ['handler', 'inquirer', 'decider', 'reviewer'] },
    });
    if (!held.ok) return held;
    const { row, way, own } = held.value;
    const counted = await withMembers(tx, row.branch_id, record);
    const result = takeStep(way, { step, parts: own, record: counted }, settingOf(held.value, today));
    if (!result.ok) return result;
    const mentorId = record.decision?.mentorId ?? null;
    if (mentorId !== null && !(await isMentor(tx, held.value, { mentorId, today })))
      return refused({ code: 'case.mentor-unknown' });
    const { document, talkers, meetingOn, toldOn, hearing } = record;
    await putPaper(tx, context, {
      ...{ caller, row },
      paper: {
        ...{ id: context.newId(), what: step, on: record.on, words: record.words, verdict: result.value },
        record: {
          ...{ document, talkers, meetingOn, toldOn, hearing, count: counted.count },
          untilOn: record.decision?.untilOn ?? null,
        },
      },
    });
    if (mentorId !== null)
      await tx.cases.addParts([
        {
          ...{ id: context.newId(), case_id: id, part: 'companion', person_id: mentorId, name: null, comes_to: 'help' },
          ...{ named_by: caller.personId, named_on: today },
        },
      ]);
    trail.add(caseChange(held.value, { step }));
    return readCase(tx, caller, today, id);
  });
}

function settingOf({ row, papers, parts, way, summonedFor, untilOn }: LoadedCase, today: string) {
  const last = way.taken.at(-1)?.id;
  return {
    ...{ isRestriction: row.kind === 'restriction', today, summonedFor, untilOn },
    // The first meeting may have been held before the file was opened here.
    since: papers.find(({ what }) => what === last)?.on_day ?? '0001-01-01',
    inquirers: standingParts(parts).filter(({ part }) => part === 'inquirer').length,
  };
}

/** How many may vote is the roll's to say, on the day of the meeting. */
async function withMembers(tx: Transaction, branchId: string, record: Taking['record']) {
  const { count } = record;
  if (count === null) return { ...record, count };
  const members = (await fullMembersOn(tx, branchId, record.on)).length;
  return { ...record, count: { ...count, members } };
}

async function isMentor(
  tx: Transaction,
  { row }: LoadedCase,
  { mentorId, today }: { readonly mentorId: string; readonly today: string },
): Promise<boolean> {
  if (mentorId === row.person_id) return false;
  return (await fullMembersOn(tx, row.branch_id, today)).some(({ id }) => id === mentorId);
}
