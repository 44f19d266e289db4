import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listOwnSheets, readOwnSheet, saveOwnSheet } from './own.ts';
import { passSheet } from './pass.ts';
import { presentSheet } from './present.ts';
import { readQuarter } from './read-quarter.ts';
import { readSheet } from './read.ts';
import { saveCells } from './save-cells.ts';

export const sheetRoutes = {
  present: os.sheets.present.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-sheet', branchId: input.branchId });
    return respond(await presentSheet(context, caller, input.branchId));
  }),
  read: os.sheets.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-sheet', branchId: input.branchId });
    return respond(await readSheet(context, caller, input));
  }),
  saveCells: os.sheets.saveCells.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'save-cells', branchId: input.branchId });
    return respond(await saveCells(context, caller, input));
  }),
  pass: os.sheets.pass.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'pass-sheet', branchId: input.branchId });
    return respond(await passSheet(context, caller, input));
  }),
  own: os.sheets.own.handler(async ({ context }) => {
    const { personId } = requireCaller(context);
    const caller = await permit(context, access, { act: 'give-scores', personId });
    return respond(await listOwnSheets(context, caller));
  }),
  readOwn: os.sheets.readOwn.handler(async ({ context, input }) => {
    const { personId } = requireCaller(context);
    const caller = await permit(context, access, { act: 'give-scores', personId });
    return respond(await readOwnSheet(context, caller, input));
  }),
  saveOwn: os.sheets.saveOwn.handler(async ({ context, input }) => {
    const { personId } = requireCaller(context);
    const caller = await permit(context, access, { act: 'give-scores', personId });
    return respond(await saveOwnSheet(context, caller, input));
  }),
  readForBranch: os.sheets.readForBranch.handler(async ({ context, input: { branchId, organizationId, ...place } }) => {
    const caller = await permit(context, access, { act: 'give-for-branch', branchId });
    return respond(await readOwnSheet(context, caller, { ...place, forBranch: { branchId, organizationId } }));
  }),
  saveForBranch: os.sheets.saveForBranch.handler(async ({ context, input: { branchId, organizationId, ...given } }) => {
    const caller = await permit(context, access, { act: 'give-for-branch', branchId });
    return respond(await saveOwnSheet(context, caller, { ...given, forBranch: { branchId, organizationId } }));
  }),
  quarter: os.sheets.quarter.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-sheet', branchId: input.branchId });
    return respond(await readQuarter(context, caller, input));
  }),
};
