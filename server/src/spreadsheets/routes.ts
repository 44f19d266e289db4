import { requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { writeRows } from './write-rows.ts';

export const spreadsheetRoutes = {
  /** Anybody who is signed in: it tells nothing but what he sends, and nothing of it is kept. */
  write: os.spreadsheets.write.handler(({ context, input }) => {
    requireCaller(context);
    return respond(writeRows(input));
  }),
};
