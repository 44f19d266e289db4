import type { CasePaperRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import type { LoadedCase, PaperRecord } from './load-case.ts';

export interface Paper {
  readonly id: string;
  readonly what: CasePaperRow['what'];
  readonly on: string;
  readonly words: string;
  readonly record?: PaperRecord;
  readonly verdict?: CasePaperRow['verdict'];
  readonly speaker?: string | null;
}

/** Puts a paper into the file, which is at its next revision then. */
export async function putPaper(
  tx: Transaction,
  { clock }: Services,
  { caller, row, paper }: Pick<LoadedCase, 'row'> & { readonly caller: Caller; readonly paper: Paper },
): Promise<void> {
  const { id, what, on, words, record = {}, verdict = null, speaker = null } = paper;
  await tx.cases.addPaper({
    ...{ id, case_id: row.id, what, on_day: on, words, record: JSON.stringify(record), verdict, speaker },
    ...{ recorded_by: caller.personId, recorded_on: clock.today(), recorded_at: clock.now() },
  });
  await tx.cases.setRevision(row.id, row.revision + 1);
}
