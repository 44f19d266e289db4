import type { Arrival, CardFile } from '@xianfeng/contract';
import { addDays, done, type MemberEvidence, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { checkEvidence } from '../evidence/check.ts';
import { readCardFile } from './card-file.ts';

export interface ArrivalAsked {
  readonly branchId: string;
  readonly content: string;
}

/** What a file says and what would become of its card; nothing is written. */
export function readArrival(
  services: Services,
  caller: Caller,
  { branchId, content }: ArrivalAsked,
): Promise<Result<Arrival>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const read = readCardFile(content);
    if (!read.ok) return read;
    const { body, fingerprint } = read.value;
    const fate = await fateOf(tx, read.value, branchId);
    if (!fate.ok) return fate;
    return done({
      committee: body.committee.name,
      letter: body.letter,
      madeOn: body.madeOn,
      fingerprint,
      name: body.person.name,
      bornOn: body.person.bornOn,
      status: body.status,
      lastDay: body.lastDay,
      scheme: body.card === null ? null : { name: body.card.scheme.name, version: body.card.scheme.version },
      isCounted: fate.value.isCounted,
      isKnown: (await tx.cardFiles.takenIn(services.hash(content.trim()))) !== undefined,
      months: body.card?.months ?? [],
      entryCount: body.card?.entries.length ?? 0,
    });
  });
}

/** Counted where the branch's year runs under the very same version: the hash of its text decides, not its name. */
export async function fateOf(
  tx: Transaction,
  { body }: CardFile,
  branchId: string,
): Promise<Result<{ readonly isCounted: boolean }>> {
  const { card } = body;
  const isOneYear = card !== null && addDays(body.lastDay, 1).startsWith(String(card.year));
  if (card === null || !isOneYear) return done({ isCounted: false });
  const year = await branchYearOf(tx, branchId, card.year);
  if (!year.ok || year.value.version.body_hash !== card.scheme.hash) return done({ isCounted: false });
  // Faulty lines would stand in the way of the whole branch's year.
  const [problem] = checkEvidence(year.value, [evidenceOf(body.person.id, card, body)]);
  return problem === undefined ? done({ isCounted: true }) : refused(faulty(problem));
}

function faulty({ code }: Problem): Problem {
  return { code: 'card-file.faulty', facts: { problem: code } };
}

function evidenceOf(
  id: string,
  card: NonNullable<CardFile['body']['card']>,
  { status }: CardFile['body'],
): MemberEvidence {
  return {
    id,
    status,
    from: card.from,
    to: card.to,
    scores: card.scores.map(({ item, by, period, points }) => ({ item, by: by as 'branch', period, points })),
    entries: card.entries.map(({ id: entryId, item, on, points, level, quantity }) => ({
      item,
      on,
      entryId,
      ...(points === null ? {} : { points: points.replace('-', '') }),
      ...(level === null ? {} : { level }),
      ...(quantity === null ? {} : { quantity }),
    })),
  };
}
