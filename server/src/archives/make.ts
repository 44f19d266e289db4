import { createHash } from 'node:crypto';
import type { Archive, ArchiveManifest } from '@xianfeng/contract';
import { canonical, done, refused, type Result } from '@xianfeng/engine';
import type { ArchiveRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { fingerprintOf } from '../secrets.ts';
import { fileSigner, writeSignedFile } from '../signed-file.ts';
import { type ArchivedFile, collectFiles } from './collect-files.ts';
import { obstaclesByCycle } from './obstacles.ts';
import { packFiles } from './pack.ts';
import { archiveViews } from './view.ts';

interface Asked {
  readonly branchId: string;
  readonly year: number;
}

/**
 * Puts a branch's finished year into one signed file and keeps it. Where nothing has changed since the last one it is that
 * one; otherwise the next revision, which names the one it replaces.
 */
export function makeArchive(context: Context, caller: Caller, { branchId, year }: Asked): Promise<Result<Archive>> {
  return commit(context, caller, async (tx, trail) => {
    const found = await branchYearOf(tx, branchId, year);
    if (!found.ok) return found;
    if (found.value.subject !== 'member') return refused({ code: 'archive.only-branches' });
    const cycle = await tx.cycles.lock(found.value.cycleId);
    if (cycle === undefined) throw new Error('The year was read a moment ago, and none is ever deleted.');
    const obstacles = (await obstaclesByCycle(tx, [cycle], context.clock.today())).get(cycle.id) ?? [];
    if (obstacles.length > 0) return refused(...obstacles);
    const files = await collectFiles(context, tx, { year: found.value, caller });
    const [latest] = await tx.archives.ofCycles([cycle.id]);
    const made = packed(context, { caller, year: found.value, files, latest });
    if (latest?.content_hash === made.content_hash) return viewOf(tx, latest);
    await tx.archives.insert(made);
    const { id, revision, file_hash: hash, size } = made;
    trail.add({ subjectId: id, organizationId: branchId, after: { year, revision, hash, size } });
    return viewOf(tx, { ...made, committee_id: caller.committeeId });
  });
}

interface Packing {
  readonly caller: Caller;
  readonly year: BranchYear;
  readonly files: readonly ArchivedFile[];
  readonly latest: ArchiveRow | undefined;
}

function packed({ clock, hash, newId, secrets }: Context, { caller, year, files, latest }: Packing) {
  const signer = fileSigner(secrets, caller.committeeId);
  const listed = files.map(({ name, text }) => ({ name, size: Buffer.byteLength(text), hash: hash(text) }));
  const { version, branch } = year;
  const [revision, madeOn] = [(latest?.revision ?? 0) + 1, clock.today()];
  const yearFile = JSON.parse(files.find(({ name }) => name === 'year.json')?.text ?? '') as ArchiveManifest;
  const manifest: ArchiveManifest = {
    organization: { id: branch.id, name: branch.name },
    committee: yearFile.committee,
    ...{ year: year.year, revision, madeOn },
    replaces: latest === undefined ? null : { revision: latest.revision, hash: latest.file_hash },
    scheme: { id: version.scheme_id, version: version.version, name: version.name, hash: version.body_hash },
    files: listed,
  };
  const text = writeSignedFile(signer, 'xianfeng-archive-1', manifest);
  const content = packFiles([{ name: 'manifest.json', text }, ...files]);
  return {
    ...{ id: newId(), cycle_id: year.cycleId, branch_id: branch.id, year: year.year, revision },
    ...{ content, size: content.length, fingerprint: fingerprintOf(signer.publicKey) },
    file_hash: createHash('sha256').update(content).digest('hex'),
    content_hash: hash(canonical(listed)),
    ...{ made_on: madeOn, made_by: caller.personId, made_at: clock.now() },
  };
}

async function viewOf(tx: Transaction, row: ArchiveRow): Promise<Result<Archive>> {
  const [view] = await archiveViews(tx, [row]);
  if (view === undefined) throw new Error('One row gives one view.');
  return done(view);
}
