import { scoreTemplateWords } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import type { SheetPlace } from '../sheets/branch-sheet.ts';
import { scoreTemplate } from '../spreadsheets/score-template.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';
import { dueMembers, scoreMonthOf } from './score-month.ts';

/** A branch's month to fill in: its members and its items. */
export function readScoreTemplate({ store }: Services, caller: Caller, place: SheetPlace): Promise<Result<File>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const found = await scoreMonthOf(tx, place);
    if (!found.ok) return found;
    const { month, items } = found.value;
    const branch = month.year.branch.name;
    const bytes = scoreTemplate({ branch, month: place.period, items, members: dueMembers(found.value) });
    return done(spreadsheetFile(bytes, `${branch} ${place.period} ${scoreTemplateWords.sheet}`));
  });
}
