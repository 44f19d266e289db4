import { done, type Problem, type Result } from '@xianfeng/engine';
import { parseRoster, type Roster } from '../spreadsheets/parse-roster.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';
import type { UploadedFile } from '../spreadsheets/uploaded-file.ts';

/** A roster file as far as it could be read: a file that is no workbook is refused, faults of its rows are kept. */
export interface RosterReading {
  readonly workbook: Workbook;
  readonly roster: Roster | null;
  readonly problems: readonly Problem[];
}

export async function readRoster({ bytes }: UploadedFile, today: string): Promise<Result<RosterReading>> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const roster = parseRoster(workbook.value, { today });
  return done({
    workbook: workbook.value,
    roster: roster.ok ? roster.value : null,
    problems: roster.ok ? [] : roster.problems,
  });
}
