import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { boardFile } from '@xianfeng/ballot';
import { ballotManifestShape, type Ballot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdBallot, readBallot } from './held-ballot.ts';
import { totalsOf } from './results.ts';
import { verifyBoard } from './verify.ts';
import { viewBallot } from './view.ts';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);
/** Of a ballot of 60 members, 20 items and 100 papers; larger ones are counted in parts of the roll. */
const boardBytesMost = 200 * 1024 * 1024;

/**
 * Takes what the scrutineers' device has counted (the board without its signature, compressed): the box signs it, it is
 * verified as anybody would, and only then it stands and the box is destroyed.
 */
export async function takeCount(
  context: Context,
  caller: Caller,
  { id, file }: { readonly id: string; readonly file: File },
): Promise<Result<Ballot>> {
  const seen = await context.store.transaction(caller.committeeId, async (tx) => {
    const held = await readBallot(tx, caller, { id, act: 'lead-ballots' });
    return held.ok ? done({ held: held.value, texts: await tx.ballots.textsOf(id) }) : held;
  });
  if (!seen.ok) return seen;
  const { held, texts } = seen.value;
  const found = held.row.state === 'closed' ? await verifiedIn(context, { id, file, texts }) : null;
  if (found?.ok === false) return found;
  const counted = await commit(context, caller, async (tx, trail) => {
    const again = await holdBallot(tx, caller, id);
    if (!again.ok) return again;
    const { row, year } = again.value;
    if (row.board_hash !== null) return done(null);
    if (row.state === 'cancelled') return refused({ code: 'ballot.cancelled-meanwhile' });
    if (row.state !== 'closed' || found === null) return refused({ code: 'ballot.not-closed' });
    const { groups, tallies, ...kept } = found.value;
    await tx.ballots.update(id, { state: 'counted', ...kept });
    await tx.ballots.insertTotals(totalsOf(again.value, tallies).map((total) => ({ ...total, ballot_id: id })));
    const after = { state: 'counted', board_hash: kept.board_hash, groups };
    trail.add({ subjectId: id, organizationId: year.branch.id, after });
    return done(null);
  });
  if (!counted.ok) return counted;
  await context.ballotBox.destroy(id, 'counted');
  return viewBallot(context, caller, id);
}

interface Counting {
  readonly id: string;
  readonly file: File;
  readonly texts: Awaited<ReturnType<Transaction['ballots']['textsOf']>>;
}

/** The board as it will stand, with what it comes to: signed by the box, and verified as anybody would. */
async function verifiedIn({ ballotBox, hash }: Context, { id, file, texts }: Counting) {
  const text = await textIn(file);
  const board = text === null ? null : await ballotBox.sign(id, text);
  if (board === null || texts.manifest === null || texts.box_list === null)
    return refused({ code: 'ballot.board-unreadable' });
  const manifest = ballotManifestShape.parse(JSON.parse(texts.manifest));
  const published = { manifest, boxList: texts.box_list, board };
  const verified = await verifyBoard(published);
  if (!verified.ok) return refused(...verified.problems);
  const whole = boardFile(published);
  return done({ ...verified.value, board: await packed(whole), board_hash: hash(whole) });
}

async function textIn(file: File): Promise<string | null> {
  try {
    const bytes = await unpacked(await file.arrayBuffer(), { maxOutputLength: boardBytesMost });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
