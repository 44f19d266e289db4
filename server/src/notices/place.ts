import { readPeriod, refused, done, type Result } from '@xianfeng/engine';
import type { NoticeRow } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

export type NoticeKind = NoticeRow['kind'];

export interface NoticePlace {
  readonly kind: NoticeKind;
  readonly period: string;
}

/**
 * A notice is of a period of its own length, and only where the scheme publishes at that pace. What a meeting rated of a year is
 * always published, whether the scheme names that step or not: nothing follows from a year and none is archived before.
 */
export function checkPlace({ plan, cycle }: BranchYear, { kind, period }: NoticePlace): Result<NoticePlace> {
  const read = readPeriod(period);
  if (read?.granularity !== kind || read.year !== cycle)
    return refused({ code: 'notice.period-not-of-kind', facts: { kind, period } });
  if (kind === 'year') return done({ kind, period });
  const isPublished = plan.scheme.procedure.some(
    (step) => step.cadence === kind && (step.kind === 'notice' || step.kind === 'summary'),
  );
  return isPublished
    ? done({ kind, period })
    : refused({ code: 'notice.not-in-scheme', facts: { kind, scheme: plan.scheme.name } });
}
