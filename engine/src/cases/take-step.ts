import { done, refused, type Result } from '../problem.ts';
import { type CaseRecord, type CaseVerdict, recordProblems, type RecordSetting, verdictOf } from './case-record.ts';
import type { CasePart, CaseStepId } from './case-steps.ts';
import { caseStanding, type CaseWay } from './case-way.ts';

export interface StepTaking {
  readonly step: CaseStepId;
  /** What whoever takes it is in the case. */
  readonly parts: readonly CasePart[];
  readonly record: CaseRecord;
}

/** Takes the next step and no other: what it comes to, or everything that stands against it. */
export function takeStep(
  way: CaseWay,
  { step, parts, record }: StepTaking,
  setting: RecordSetting,
): Result<CaseVerdict | null> {
  const { next } = caseStanding(way);
  if (next?.id !== step) return refused({ code: 'case.changed-meanwhile' });
  if (!next.by.some((part) => parts.includes(part))) return refused({ code: 'access.denied' });
  const problems = recordProblems(next, record, setting);
  return problems.length > 0 ? refused(...problems) : done(verdictOf(next, record));
}
