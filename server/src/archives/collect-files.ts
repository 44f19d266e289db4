import { type ArchiveContent, archivePage, archiveReadMe } from '@xianfeng/contract';
import { canonical } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { noticeSourceOf } from '../notices/source.ts';
import { fingerprintOf } from '../secrets.ts';
import { fileSigner } from '../signed-file.ts';
import { noticesPart, objectionsPart } from './notice-parts.ts';
import { ballotsPart, checkpointsPart, meetingsPart } from './record-parts.ts';
import { ratingsPart, yearPart } from './year-parts.ts';

export interface ArchivedFile {
  readonly name: string;
  readonly text: string;
}

/** A confirmed year as the files of its package, in order; the same as long as nothing of it has changed. */
export async function collectFiles(
  services: Services,
  tx: Transaction,
  { year, caller }: { readonly year: BranchYear; readonly caller: Caller },
): Promise<readonly ArchivedFile[]> {
  const source = await noticeSourceOf(tx, year);
  const names = await tx.people.namesOf(source.ratings.map(({ subject_id: id }) => id));
  const notices = await noticesPart(tx, year);
  const ledger = await tx.ledger.chainOfCycle(year.cycleId);
  const { ballots, manifests } = await ballotsPart(tx, year);
  const decided = [...notices.map(({ id }) => id), ...(source.run === undefined ? [] : [source.run.id])];
  const content: ArchiveContent = {
    year: yearPart(source, caller.committeeId),
    ratings: ratingsPart(source, names),
    notices,
    objections: await objectionsPart(tx, year, notices),
    meetings: await meetingsPart(tx, year),
    ledger,
    ballots,
    checkpoints: await checkpointsPart(services, tx, { decided, firstEntry: ledger[0]?.sequence ?? null }),
  };
  const { organization, committee, scheme } = content.year;
  const { id, version, hash } = scheme;
  const fingerprint = fingerprintOf(fileSigner(services.secrets, caller.committeeId).publicKey);
  const told = { organization: organization.name, committee: committee.name, year: year.year, fingerprint };
  return [
    ...archiveReadMe(told),
    { name: 'index.html', text: archivePage(content) },
    { name: 'year.json', text: json(content.year) },
    { name: 'scheme.yaml', text: year.version.body },
    {
      name: 'evidence.json',
      text: json({ cycle: year.cycle, scheme: { id, version, hash }, branches: source.evidence }),
    },
    { name: 'ratings.json', text: json(content.ratings) },
    { name: 'notices.json', text: json(notices.map(({ body: _, ...place }) => place)) },
    ...notices.map(({ file, body }) => ({ name: file, text: json(body) })),
    { name: 'objections.json', text: json(content.objections) },
    { name: 'meetings.json', text: json(content.meetings) },
    { name: 'ledger.json', text: json(content.ledger) },
    { name: 'ballots.json', text: json(content.ballots) },
    ...[...manifests].map(([name, text]) => ({ name, text })),
    { name: 'checkpoints.json', text: json(content.checkpoints) },
  ];
}

/** Canonical JSON (RFC 8785): there is one text for each content. */
function json(value: unknown): string {
  return canonical(value);
}
