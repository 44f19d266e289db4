import {
  done,
  refused,
  type Result,
  workReportAfter,
  type WorkReportAct,
  type WorkReportState,
} from '@xianfeng/engine';
import type { Transaction, WorkReportRow } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { mayDo } from './view.ts';

export interface ActingOnReport {
  readonly id: string;
  readonly revision: number;
  readonly act: WorkReportAct;
}

export interface HeldReport {
  readonly row: WorkReportRow;
  readonly next: WorkReportState;
}

/** Holds a report for an act that is the caller's and that its state allows; a draft of somebody else is none. */
export async function holdReport(
  tx: Transaction,
  caller: Caller,
  { id, revision, act }: ActingOnReport,
): Promise<Result<HeldReport>> {
  const row = await tx.workReports.lock(id);
  if (row === undefined || !(await mayDo(readerOf(tx, caller, access), row, act)))
    return refused({ code: 'access.denied' });
  const next = workReportAfter(row.state, act);
  if (next === null || row.revision !== revision) return refused({ code: 'work-report.changed-meanwhile' });
  return done({ row, next });
}
