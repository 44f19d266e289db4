import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { faultFacts } from '../fault-facts.ts';
import { writeLog } from '../write-log.ts';
import { heldBallotOf } from './held-ballot.ts';
import { keysNeeded, type Shape } from './places.ts';

const generate = promisify(generateKeyPair);
/** RFC 9474, 5: the exponent everybody uses. */
const exponent = 65_537;
/** Keys written down at once: what a stop in between loses. */
const keysAtOnce = 8;

/** Ballots whose keys this process is making. */
const making = new Map<string, Promise<void>>();

interface Place {
  readonly committeeId: string;
  readonly ballotId: string;
}

/**
 * Makes the keys of a ballot that is being prepared, one after the other, on threads that answer nobody; a large one takes
 * minutes, and goes on where it stood after a stop. Called again meanwhile, it is the same work.
 */
export function makeKeys(services: Services, place: Place): Promise<void> {
  const known = making.get(place.ballotId);
  if (known !== undefined) return known;
  const work = makeAll(services, place)
    .catch((error: unknown) => writeLog('error', 'ballot-keys.failed', faultFacts(error)))
    .finally(() => making.delete(place.ballotId));
  making.set(place.ballotId, work);
  return work;
}

/** After a start: what was being prepared goes on. */
export async function resumeKeys(services: Services): Promise<void> {
  for (const { id: committeeId } of await services.store.committees.list()) {
    const rows = await services.store.transaction(committeeId, (tx) => tx.ballots.preparing());
    for (const { id: ballotId } of rows) void makeKeys(services, { committeeId, ballotId });
  }
}

async function makeAll(services: Services, { committeeId, ballotId }: Place): Promise<void> {
  const { store, secrets } = services;
  for (;;) {
    const wanted = await store.transaction(committeeId, async (tx) => {
      const row = await tx.ballots.find(ballotId);
      const cycle = row?.state === 'preparing' ? await tx.cycles.findById(row.cycle_id) : undefined;
      if (row === undefined || cycle === undefined) return null;
      const held = await heldBallotOf(tx, row, await branchYearOfCycle(tx, cycle));
      if (!held.ok) return null;
      const made = new Set(await tx.ballots.keyPlaces(ballotId));
      const all = Array.from({ length: keysNeeded(shapeOf(held.value)) }, (_, at) => at);
      return { length: row.key_length, places: all.filter((at) => !made.has(at)).slice(0, keysAtOnce) };
    });
    if (wanted === null || wanted.places.length === 0) return;
    const rows: Parameters<Transaction['ballots']['insertKeys']>[0][number][] = [];
    for (const at of wanted.places) {
      const { modulus, secret } = await makeKey(wanted.length);
      rows.push({ ballot_id: ballotId, place: at, modulus, secret_sealed: secrets.files.sealFile(secret) });
    }
    await store.transaction(committeeId, (tx) => tx.ballots.insertKeys(rows));
  }
}

export async function makeKey(length: 256 | 384): Promise<{ readonly modulus: string; readonly secret: Buffer }> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 8 * length, publicExponent: exponent });
  const { n = '' } = publicKey.export({ format: 'jwk' });
  return {
    modulus: Buffer.from(n, 'base64url').toString('hex'),
    secret: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

export function shapeOf(held: {
  readonly groups: readonly unknown[];
  readonly targets: readonly unknown[];
  readonly items: readonly unknown[];
}): Shape {
  return { groups: held.groups.length, targets: held.targets.length, items: held.items.length };
}
