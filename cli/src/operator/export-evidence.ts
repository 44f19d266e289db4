import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operatorWords } from '@xianfeng/contract';
import { type BranchEvidence, done, refused, type Result } from '@xianfeng/engine';
import { assembleEvidence, branchYearOfCycle } from '@xianfeng/server';
import type { SchemeVersionRow, Store } from '@xianfeng/store';
import { lookAt, type WhichData } from './look-at.ts';
import { say, sayRefused } from './say.ts';

export interface ExportOptions extends WhichData {
  readonly year: number;
}

interface Exported {
  readonly version: Pick<SchemeVersionRow, 'scheme_id' | 'version' | 'body' | 'body_hash'>;
  /** By id: where a scheme rates members and branches, a branch's own evidence comes from the year of whoever rates it. */
  readonly branches: Map<string, BranchEvidence>;
}

/**
 * Writes a year's evidence into a new folder: for each version of a scheme that branches run under its text and one
 * evidence file, which `xianfeng score --scheme` reads as they are. Ballots are summed up, and peers stand under labels.
 */
export async function exportEvidence(folder: string, options: ExportOptions): Promise<void> {
  const exported = existsSync(folder)
    ? refused({ code: 'export.folder-exists', facts: { folder } })
    : await lookAt(options, (store) => evidenceOf(store, options.year));
  if (!exported.ok) return sayRefused(exported.problems);
  mkdirSync(folder, { recursive: true });
  for (const { version, branches } of exported.value) {
    const { scheme_id: id, version: number, body_hash: hash } = version;
    const name = `${id}-${number}`;
    writeFileSync(join(folder, `${name}.yaml`), version.body);
    writeFileSync(
      join(folder, `${name}.json`),
      JSON.stringify({
        ...{ cycle: String(options.year), scheme: { id, version: number, hash } },
        branches: [...branches.values()],
      }),
    );
    say(operatorWords.evidenceWritten(name, branches.size));
  }
}

async function evidenceOf(store: Store, year: number): Promise<Result<readonly Exported[]>> {
  const versions = new Map<string, Exported>();
  for (const { id } of await store.committees.list()) {
    await store.transaction(id, async (tx) => {
      for (const cycle of await tx.cycles.ofYears([year])) {
        const own = await branchYearOfCycle(tx, cycle);
        const key = `${own.version.scheme_id} ${own.version.version} ${own.version.body_hash}`;
        const exported = versions.get(key) ?? { version: own.version, branches: new Map() };
        for (const branch of await assembleEvidence(tx, own))
          exported.branches.set(branch.id, merged(exported, branch));
        versions.set(key, exported);
      }
    });
  }
  return versions.size === 0 ? refused({ code: 'cycle.none', facts: { year } }) : done([...versions.values()]);
}

function merged({ branches }: Exported, { members, ...own }: BranchEvidence): BranchEvidence {
  const standing = branches.get(own.id);
  return standing === undefined
    ? { ...own, members }
    : { ...standing, ...own, members: [...standing.members, ...members] };
}
