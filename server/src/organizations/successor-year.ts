import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { openCycle } from '../cycles/open.ts';
import { beginYear } from './begin-year.ts';

interface SuccessorYear {
  readonly branchIds: readonly string[];
  /** Those whose members it takes over. */
  readonly predecessorIds: readonly string[];
  readonly year: number;
  readonly schemeVersionId?: string | undefined;
}

/**
 * Opens the year of branches that take over others' members, under the scheme these members were scored by: nobody is
 * judged by other rules in the middle of a year. Where there were several, whoever decides has to say which.
 */
export async function openSuccessorYear(
  tx: Transaction,
  services: Services,
  { branchIds, predecessorIds, year, schemeVersionId }: SuccessorYear,
): Promise<Result<null>> {
  const versions = new Set<string>();
  for (const id of predecessorIds) {
    const cycle = await tx.cycles.find(id, year);
    if (cycle !== undefined) versions.add(cycle.scheme_version_id);
  }
  if (versions.size === 0) {
    await beginYear(tx, services, branchIds);
    return done(null);
  }
  const [only, ...others] = [...versions];
  const version = schemeVersionId ?? (others.length === 0 ? only : undefined);
  if (version === undefined || !versions.has(version)) {
    const rows = await Promise.all([...versions].map((id) => tx.schemes.find(id)));
    const schemes = rows.map((row) => `${row?.name ?? ''}（${row?.version ?? ''}）`);
    return refused({ code: 'organization.scheme-to-choose', facts: { schemes } });
  }
  for (const branchId of branchIds) {
    const opened = await openCycle(tx, { id: services.newId(), branchId, year, schemeVersionId: version });
    if (!opened.ok) return opened;
  }
  return done(null);
}
