import type { Problem } from '../problem.ts';
import type { CaseNeed, CaseStep } from './case-steps.ts';
import { countProblems, isCarried, type MeetingCount } from './meeting-count.ts';

/** Whether the person was heard; absent or silent only after having been told to come. */
export type CaseHearing = 'heard' | 'in-writing' | 'absent' | 'refused';

export interface CaseDecision {
  readonly isApproved: boolean;
  /** Until when the person is to mend; null where that is not what is asked, or it was not approved. */
  readonly untilOn: string | null;
  /** Who helps him with it. */
  readonly mentorId: string | null;
}

/** The record of a step. What the step does not need is null. */
export interface CaseRecord {
  /** The day it happened. */
  readonly on: string;
  readonly words: string;
  readonly document: string | null;
  readonly talkers: readonly string[] | null;
  readonly meetingOn: string | null;
  readonly toldOn: string | null;
  readonly hearing: CaseHearing | null;
  readonly count: MeetingCount | null;
  readonly decision: CaseDecision | null;
}

export interface RecordSetting {
  readonly isRestriction: boolean;
  readonly today: string;
  /** The day of the step before; the case's first day before any. */
  readonly since: string;
  /** The day the person was told to come, and the day he was told to come on; null before. */
  readonly summonedFor: string | null;
  /** Until when he is to mend; null where nothing of the kind was decided. */
  readonly untilOn: string | null;
  /** How many are named to look into it. */
  readonly inquirers: number;
}

/** What a step's record comes to for the way on; null where the step only goes on. */
export type CaseVerdict = 'carried' | 'not-carried' | 'approved' | 'not-approved' | 'mended' | 'not-mended';

const talkersLeast = 2;
const inquirersLeast = 2;

/** Everything that stands against a record of a step. */
export function recordProblems(step: CaseStep, record: CaseRecord, setting: RecordSetting): readonly Problem[] {
  const lacking = needProblems(step, record, setting);
  return lacking.length > 0
    ? lacking
    : [...dayProblems(step, record, setting), ...contentProblems(step, record, setting)];
}

const recorded = ['document', 'talkers', 'meetingOn', 'toldOn', 'hearing', 'count', 'decision'] as const;

/** Nothing is missing, and nothing stands there that is none of the step's. */
function needProblems({ needs }: CaseStep, record: CaseRecord, { inquirers }: RecordSetting): readonly Problem[] {
  const amiss = recorded.filter(
    (need: Exclude<CaseNeed, 'inquirers'>) => needs.includes(need) !== (record[need] !== null),
  );
  if (amiss.length > 0) return [{ code: 'case.record-lacks', facts: { what: amiss } }];
  if (needs.includes('inquirers') && inquirers < inquirersLeast)
    return [{ code: 'case.inquirers-few', facts: { least: inquirersLeast, named: inquirers } }];
  return [];
}

function dayProblems({ id }: CaseStep, record: CaseRecord, setting: RecordSetting): readonly Problem[] {
  const { on } = record;
  if (on > setting.today) return [{ code: 'case.in-future', facts: { on, today: setting.today } }];
  if (on < setting.since) return [{ code: 'case.before-the-last', facts: { on, since: setting.since } }];
  if (id === 'mending-review' && setting.untilOn !== null && on < setting.untilOn)
    return [{ code: 'case.mending-runs', facts: { until: setting.untilOn } }];
  return [];
}

function contentProblems(step: CaseStep, record: CaseRecord, setting: RecordSetting): readonly Problem[] {
  const { on, talkers, meetingOn, toldOn, count, decision } = record;
  if (talkers !== null && new Set(talkers).size < Math.max(talkersLeast, talkers.length))
    return [{ code: 'case.talkers-few', facts: { least: talkersLeast } }];
  if (meetingOn !== null && meetingOn <= on) return [{ code: 'case.summons-late', facts: { on, meeting: meetingOn } }];
  if (toldOn !== null && toldOn >= on) return [{ code: 'case.summons-late', facts: { on: toldOn, meeting: on } }];
  if (step.id === 'hearing' && setting.summonedFor !== null && on < setting.summonedFor)
    return [{ code: 'case.before-summoned', facts: { on, meeting: setting.summonedFor } }];
  if (count !== null) return countProblems(count);
  return decision === null ? [] : decisionProblems(decision, record.on, setting.isRestriction);
}

/** Time to mend is set where that is what was asked and approved: usually half a year, a year at most, with somebody to help. */
function decisionProblems(
  { isApproved, untilOn, mentorId }: CaseDecision,
  on: string,
  isRestriction: boolean,
): readonly Problem[] {
  const isDue = isApproved && isRestriction;
  if ((untilOn !== null) !== isDue || (mentorId !== null) !== isDue) return [{ code: 'case.mending-unset' }];
  if (untilOn === null) return [];
  const latest = `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`;
  return untilOn <= on || untilOn > latest ? [{ code: 'case.mending-long', facts: { until: untilOn, on } }] : [];
}

/** What a sound record comes to. */
export function verdictOf({ id }: CaseStep, { count, decision }: CaseRecord): CaseVerdict | null {
  if (decision !== null) return decision.isApproved ? 'approved' : 'not-approved';
  if (count === null) return null;
  if (id === 'mending-review') return isCarried(count) ? 'mended' : 'not-mended';
  return isCarried(count) ? 'carried' : 'not-carried';
}
