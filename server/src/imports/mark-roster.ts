import { markedWords, sentence } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { markFaults } from '../spreadsheets/mark-faults.ts';
import { spreadsheetFile, type UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { planAgainst } from './import-roster.ts';
import { readRoster } from './read-roster.ts';

/** The file with its faults marked, to correct and bring again. Refused where there is nothing to mark. */
export async function markRoster(
  services: Services,
  caller: Caller,
  { file, reach }: { readonly file: UploadedFile; readonly reach: Reach },
): Promise<Result<File>> {
  const read = await readRoster(file, services.clock.today());
  if (!read.ok) return read;
  const { workbook, roster, problems } = read.value;
  const plan = await services.store.transaction(caller.committeeId, async (tx) =>
    roster === null ? null : planAgainst(tx, services, { roster, organizations: await tx.organizations.list(), reach }),
  );
  const faults = plan === null || plan.ok ? problems : plan.problems;
  if (faults.length === 0) return refused({ code: 'import.no-faults' });
  const marked = markFaults(workbook, faults, (problem) => sentence(problem, 'zh'));
  return done(spreadsheetFile(marked, `${file.name.replace(/\.[^.]*$/, '')}-${markedWords.column}`));
}
