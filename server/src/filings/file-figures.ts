import type { Filings } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { FilingRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { fingerprintOf } from '../secrets.ts';
import { fileSigner } from '../signed-file.ts';
import { writeFilingFile } from './filing-file.ts';
import { type Drafted, draftFiling } from './preview.ts';

export interface FilingAsked {
  readonly id: string;
  readonly year: number;
  /** Of the preview that somebody looked at. */
  readonly seen: string;
}

type Filed = Filings['filed'][number];

/** Signs a year's figures as the next revision, which says which one it replaces. The same id again changes nothing. */
export function fileFigures(context: Context, caller: Caller, asked: FilingAsked): Promise<Result<Filed>> {
  const { id, year } = asked;
  return commit(context, caller, async (tx, trail) => {
    await tx.filings.hold();
    const known = await tx.filings.find(id);
    if (known !== undefined) {
      const isSame = known.direction === 'out' && known.year === year;
      return isSame ? done(filedView(known)) : refused({ code: 'filing.id-taken' });
    }
    const drafted = await draftFiling(tx, context, {
      ...{ senderId: caller.committeeId, year, today: context.clock.today() },
    });
    if (!drafted.ok) return drafted;
    const problems = filingProblems(drafted.value, asked);
    if (problems.length > 0) return refused(...problems);
    const row = await signedRow(tx, context, { caller, asked, drafted: drafted.value });
    await tx.filings.insert(row);
    const { content_hash: hash, revision, fingerprint } = row;
    trail.add({ after: { id, year, revision, hash, fingerprint } });
    return done(filedView(row));
  });
}

function filingProblems({ figures, preview }: Drafted, { seen, year }: FilingAsked): readonly Problem[] {
  if (seen !== preview.seen) return [{ code: 'filing.changed-meanwhile' }];
  if (figures.every(({ branches }) => branches.confirmed === 0)) {
    return [{ code: 'filing.nothing-confirmed', facts: { year } }];
  }
  if (preview.checksLeft.length > 0) {
    return preview.checksLeft.map(({ branch, name, period }) => ({
      code: 'filing.check-left',
      facts: { branch, name, period },
    }));
  }
  if (preview.before?.isSame !== true) return [];
  const { revision, onDay } = preview.before;
  return [{ code: 'filing.same-as-before', facts: { year, revision, on: onDay } }];
}

interface Signing {
  readonly caller: Caller;
  readonly asked: FilingAsked;
  readonly drafted: Drafted;
}

async function signedRow(
  tx: Transaction,
  context: Context,
  { caller, asked, drafted }: Signing,
): Promise<Omit<FilingRow, 'committee_id'>> {
  const { clock, hash, secrets } = context;
  const root = (await tx.organizations.list()).find(({ parent_id }) => parent_id === null);
  const { before, figures, preview } = drafted;
  const content = writeFilingFile(secrets, caller.committeeId, {
    committee: { id: caller.committeeId, name: root?.name ?? '' },
    year: asked.year,
    revision: preview.revision,
    replaces: before === undefined ? null : { revision: before.revision, hash: before.content_hash },
    madeOn: clock.today(),
    figures,
  });
  return {
    ...{ id: asked.id, direction: 'out', sender_id: caller.committeeId, sender_name: root?.name ?? '' },
    ...{ year: asked.year, revision: preview.revision, content, content_hash: hash(content) },
    fingerprint: fingerprintOf(fileSigner(secrets, caller.committeeId).publicKey),
    ...{ on_day: clock.today(), recorded_by: caller.personId, recorded_at: clock.now() },
  };
}

export function filedView({
  id,
  year,
  revision,
  on_day: onDay,
  fingerprint,
}: Pick<FilingRow, 'id' | 'year' | 'revision' | 'on_day' | 'fingerprint'>): Filed {
  return { id, year, revision, onDay, fingerprint };
}
