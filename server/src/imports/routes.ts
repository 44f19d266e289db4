import { rosterTemplateWords } from '@xianfeng/contract';
import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { rosterTemplate } from '../spreadsheets/roster-template.ts';
import { access } from './access.ts';
import { spreadsheetFile, takeUpload } from './file.ts';
import { importRoster } from './import-roster.ts';
import { importScores } from './import-scores.ts';
import { listImports } from './list.ts';
import { markRoster } from './mark-roster.ts';
import { markScores } from './mark-scores.ts';
import { readScoreTemplate } from './score-template.ts';
import { undoImport } from './undo.ts';

export const importRoutes = {
  list: os.imports.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    return respond(await listImports(context, caller, { ...input, reach: reachOf(caller, access, 'list') }));
  }),
  rosterTemplate: os.imports.rosterTemplate.handler(async ({ context }) => {
    await permit(context, access, { act: 'import-roster' });
    return spreadsheetFile(rosterTemplate(), rosterTemplateWords.sheet);
  }),
  roster: os.imports.roster.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-roster' });
    const reach = reachOf(caller, access, 'import-roster');
    return respond(await importRoster(context, caller, { id: input.id, file: await takeUpload(input.file), reach }));
  }),
  rosterMarked: os.imports.rosterMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-roster' });
    const reach = reachOf(caller, access, 'import-roster');
    return respond(await markRoster(context, caller, { file: await takeUpload(input.file), reach }));
  }),
  scoreTemplate: os.imports.scoreTemplate.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await readScoreTemplate(context, caller, input));
  }),
  scores: os.imports.scores.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await importScores(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  scoresMarked: os.imports.scoresMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await markScores(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  undo: os.imports.undo.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    const reach = {
      roster: reachOf(caller, access, 'import-roster'),
      scores: reachOf(caller, access, 'import-scores'),
    };
    return respond(await undoImport(context, caller, { id: input.id, reach }));
  }),
};
