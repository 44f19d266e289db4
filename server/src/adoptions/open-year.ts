import { done, type Problem, refused } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { subjectOf } from '../cycles/branch-year.ts';
import { openCycle } from '../cycles/open.ts';
import { planOf, ratedBy } from '../schemes/plan-of.ts';

/** Every organization that stands and can have a year, and what it runs under in it. */
export function readYearOf({ store }: Services, caller: Caller, year: number) {
  return store.transaction(caller.committeeId, async (tx) => {
    const organizations = await tx.organizations.list();
    const names = new Map(organizations.map(({ id, name }) => [id, name]));
    const branches = organizations.filter(isStanding);
    const cycles = new Map((await tx.cycles.ofYears([year])).map((cycle) => [cycle.branch_id, cycle]));
    const begun = await tx.cycles.begun([...cycles.values()].map(({ id }) => id));
    return done(
      branches.map(({ id, name, kind, parent_id: parent }) => {
        const cycle = cycles.get(id);
        return {
          ...{ id, name, parent: names.get(parent ?? '') ?? '', rates: subjectOf({ kind }) },
          versionId: cycle?.scheme_version_id ?? null,
          isFixed: cycle !== undefined && begun.has(cycle.id),
        };
      }),
    );
  });
}

function isStanding({ kind, to_on: to }: OrganizationRow): boolean {
  return kind !== 'party-group' && to === null;
}

export interface YearOpening {
  readonly id: string;
  readonly year: number;
  /** With the version each was seen to run under in that year. */
  readonly branches: readonly { readonly id: string; readonly seen: string | null }[];
}

/**
 * Opens the year of branches under a version, all or none: each branch's of its members, or that of whoever stands above
 * branches and rates them. A year that runs under another one is put under this while
 * nothing has been scored in it: nobody is judged by rules that change in the middle.
 */
export function openYear(context: Context, caller: Caller, { id, year, branches: asked }: YearOpening) {
  return commit(context, caller, async (tx, trail) => {
    const version = await tx.schemes.find(id);
    if (version === undefined) return refused({ code: 'access.denied' });
    const branches = new Map((await tx.organizations.list()).filter(isStanding).map((row) => [row.id, row]));
    const rates = ratedBy(planOf(version));
    const problems = [
      ...(version.in_force_on > `${year}-12-31`
        ? [{ code: 'scheme.not-yet-in-force', facts: { name: version.name, on: version.in_force_on, year } }]
        : []),
      ...asked.flatMap((branch): readonly Problem[] => {
        const row = branches.get(branch.id);
        if (row === undefined) return [{ code: 'scheme.not-a-branch' }];
        const subject = subjectOf(row);
        if (rates.includes(subject)) return [];
        const facts = { name: version.name, organization: row.name };
        return [{ code: subject === 'member' ? 'scheme.rates-branches' : 'scheme.rates-members', facts }];
      }),
    ];
    if (problems.length > 0) return refused(...problems);
    const seen = new Map(asked.map((branch) => [branch.id, branch.seen]));
    const wanted = [...seen.keys()].toSorted();
    const fixed = await fixedProblems(tx, { wanted, seen, year, id, branches });
    if (fixed.length > 0) return refused(...fixed);
    const [opened, changed]: [string[], string[]] = [[], []];
    for (const branchId of wanted) {
      const cycle = await tx.cycles.find(branchId, year);
      if (cycle === undefined) {
        const open = await openCycle(tx, { id: context.newId(), branchId, year, schemeVersionId: id });
        // Somebody else has opened it between our look and now.
        if (!open.ok)
          return open.problems[0]?.code === 'cycle.under-another-scheme'
            ? refused(movedProblem(branches.get(branchId), year))
            : open;
        opened.push(branchId);
      } else if (cycle.scheme_version_id !== id) {
        // Opened by somebody else since we looked, and so neither held nor seen to have no scores.
        if (seen.get(branchId) !== cycle.scheme_version_id) return refused(movedProblem(branches.get(branchId), year));
        await tx.cycles.change(cycle.id, id);
        changed.push(branchId);
      }
    }
    if (opened.length + changed.length > 0) trail.add({ subjectId: id, after: { year, opened, changed } });
    return done({
      opened: opened.length,
      changed: changed.length,
      standing: wanted.length - opened.length - changed.length,
    });
  });
}

interface Wanted {
  readonly wanted: readonly string[];
  readonly seen: ReadonlyMap<string, string | null>;
  readonly year: number;
  readonly id: string;
  readonly branches: ReadonlyMap<string, OrganizationRow>;
}

/** Years that run under another version and have begun; held meanwhile, so that none begins. */
async function fixedProblems(
  tx: Transaction,
  { wanted, seen, year, id, branches }: Wanted,
): Promise<readonly Problem[]> {
  const cycles = (await tx.cycles.ofBranches(wanted, year)).filter((cycle) => cycle.scheme_version_id !== id);
  for (const cycle of cycles.toSorted((left, right) => (left.id < right.id ? -1 : 1))) await tx.cycles.lock(cycle.id);
  const begun = await tx.cycles.begun(cycles.map((cycle) => cycle.id));
  const moved = cycles
    .filter((cycle) => seen.get(cycle.branch_id) !== cycle.scheme_version_id)
    .map((cycle) => movedProblem(branches.get(cycle.branch_id), year));
  if (moved.length > 0) return moved;
  return cycles
    .filter((cycle) => begun.has(cycle.id))
    .map((cycle) => ({
      code: 'scheme.year-begun',
      facts: { branch: branches.get(cycle.branch_id)?.name ?? '', year },
    }));
}

function movedProblem(branch: OrganizationRow | undefined, year: number): Problem {
  return { code: 'scheme.year-changed-meanwhile', facts: { branch: branch?.name ?? '', year } };
}
