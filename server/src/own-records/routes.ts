import { requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { readOwnRecord } from './read.ts';
import { ownWorkbook } from './workbook.ts';

/** About oneself and nobody else: no input names a person. */
export const ownRecordRoutes = {
  read: os.ownRecords.read.handler(async ({ context }) =>
    respond(await readOwnRecord(context, requireCaller(context))),
  ),
  workbook: os.ownRecords.workbook.handler(async ({ context }) =>
    respond(await ownWorkbook(context, requireCaller(context))),
  ),
};
