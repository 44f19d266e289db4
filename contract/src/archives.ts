import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, pageOf, paging, problem, year } from './shapes.ts';

/** An archive package that was made. */
const archive = z.object({
  ...{ id, year, revision: z.int(), madeOn: day, madeBy: z.string(), size: z.int() },
  /** SHA-256 of the file, and the fingerprint of the key that signed it. */
  ...{ hash: z.string(), fingerprint: z.string() },
});
export type Archive = z.infer<typeof archive>;

const branchYears = z.object({
  branch: z.object({ id, name: z.string() }),
  /** The latest first; the package of a year was made, can be made, or what stands against it is listed. */
  years: z.array(z.object({ year, obstacles: z.array(problem), archives: z.array(archive) })),
  /** Whether the caller may make one here. */
  mayMake: z.boolean(),
});
export type BranchArchives = z.infer<typeof branchYears>;

const branchState = z.object({
  /** Of the branch, and of the organization it stands under. */
  ...{ id, name: z.string(), parent: z.string() },
  /** `running`: not confirmed; `notice`: something still hangs out or waits; `ready`: nothing stands against it. */
  state: z.enum(['running', 'notice', 'ready', 'made']),
  archive: archive.nullable(),
});
export type ArchiveState = z.infer<typeof branchState>;

/** Archive packages (年度档案): a branch's finished year in one signed file that is read without this program. */
export const archives = {
  /** A branch's years. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/archives' })
    .input(z.object({ branchId: id }))
    .output(branchYears),
  /** Made from what stands; where nothing has changed since the last one it is that one, byte for byte. */
  make: oc
    .route({ method: 'POST', path: '/branches/{branchId}/archives/{year}' })
    .input(z.object({ branchId: id, year: z.coerce.number().pipe(year) }))
    .output(archive),
  /** The file itself, to be saved. */
  read: oc
    .route({ method: 'GET', path: '/branches/{branchId}/archives/{id}/file' })
    .input(z.object({ branchId: id, id }))
    .output(z.file()),
  /** A year by branch, in the order of the organizations; without a year the last that is over. */
  ofCommittee: oc
    .route({ method: 'GET', path: '/archives' })
    .input(z.object({ ...paging, year: z.coerce.number().pipe(year).optional() }))
    .output(pageOf(branchState).extend({ year, years: z.array(year) })),
};
