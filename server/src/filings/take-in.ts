import type { ReceivedFiling } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { FilingRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { isSameFingerprint } from '../signed-file.ts';
import { receivedView } from './list.ts';
import { type Arrived, arrivedFile } from './read-arrival.ts';

export interface TakingIn {
  readonly id: string;
  readonly content: string;
  /** As it stands on the paper letter; null where the committee's key is known. */
  readonly fingerprint: string | null;
}

/** Keeps another committee's figures, byte for byte. The same id again changes nothing. */
export function takeInFiling(context: Context, caller: Caller, asked: TakingIn): Promise<Result<ReceivedFiling>> {
  const { clock, hash } = context;
  const content = asked.content.trim();
  return commit(context, caller, async (tx, trail) => {
    await tx.filings.hold();
    const known = await tx.filings.find(asked.id);
    if (known !== undefined) {
      return known.content === content ? done(receivedView(known)) : refused({ code: 'filing.id-taken' });
    }
    const arrived = await arrivedFile(tx, caller, content);
    if (!arrived.ok) return arrived;
    const problem = keyProblem(arrived.value, asked.fingerprint);
    if (problem !== null) return refused(problem);
    const { before, file, key } = arrived.value;
    const { committee, year, revision } = file.body;
    const row: Omit<FilingRow, 'committee_id'> = {
      ...{ id: asked.id, direction: 'in', sender_id: committee.id, sender_name: committee.name, year, revision },
      ...{ content, content_hash: hash(content), fingerprint: file.fingerprint },
      ...{ on_day: clock.today(), recorded_by: caller.personId, recorded_at: clock.now() },
    };
    await tx.filings.insert(row);
    const about = { committee: committee.name, year };
    trail.add({
      ...(before === undefined ? {} : { before: { ...about, revision: before.revision } }),
      after: { id: asked.id, ...about, revision, key, fingerprint: file.fingerprint, hash: row.content_hash },
    });
    return done(receivedView(row));
  });
}

/** A committee is known by the key of its last file; a key that is not known is the one whose fingerprint stands on the letter. */
function keyProblem({ file, key }: Arrived, typed: string | null): Problem | null {
  if (typed !== null) {
    return isSameFingerprint(file.fingerprint, typed) ? null : { code: 'filing.fingerprint-differs' };
  }
  const facts = { committee: file.body.committee.name };
  if (key === 'new') return { code: 'filing.committee-not-known', facts };
  return key === 'other' ? { code: 'filing.other-key', facts } : null;
}
