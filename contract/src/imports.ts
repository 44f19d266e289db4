import { oc } from '@orpc/contract';
import { z } from 'zod';
import { id, month, pageOf, paging, upload } from './shapes.ts';

const importRecord = z.object({
  id,
  kind: z.enum(['roster', 'scores']),
  fileName: z.string(),
  rowCount: z.int(),
  branch: z.object({ id, name: z.string() }).nullable(),
  period: z.string().nullable(),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  undoneAt: z.iso.datetime().nullable(),
});
export type ImportRecord = z.infer<typeof importRecord>;

/** All or nothing: a sheet with faults is refused with every fault; the marked copy is asked for with the same file. */
export const imports = {
  /** The newest first. */
  list: oc.route({ method: 'GET', path: '/imports' }).input(z.object(paging)).output(pageOf(importRecord)),
  rosterTemplate: oc.route({ method: 'GET', path: '/imports/roster-template' }).output(z.file()),
  roster: oc
    .route({ method: 'POST', path: '/imports/roster' })
    .input(z.object({ id, file: upload }))
    .output(importRecord.extend({ branchesCreated: z.int(), columnsIgnored: z.array(z.string()) })),
  rosterMarked: oc
    .route({ method: 'POST', path: '/imports/roster-marked' })
    .input(z.object({ file: upload }))
    .output(z.file()),
  scoreTemplate: oc
    .route({ method: 'GET', path: '/branches/{branchId}/sheets/{period}/template' })
    .input(z.object({ branchId: id, period: month }))
    .output(z.file()),
  scores: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/import' })
    .input(z.object({ id, branchId: id, period: month, file: upload }))
    .output(importRecord),
  scoresMarked: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/import-marked' })
    .input(z.object({ branchId: id, period: month, file: upload }))
    .output(z.file()),
  undo: oc.route({ method: 'POST', path: '/imports/{id}/undo' }).input(z.object({ id })).output(importRecord),
};
