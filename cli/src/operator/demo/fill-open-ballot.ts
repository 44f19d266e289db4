import { createHash } from 'node:crypto';
import { publicKeyOf, splitSecret } from '@xianfeng/ballot';
import {
  ballotVoters,
  branchBallotOf,
  type BranchYear,
  fixManifest,
  heldBallotOf,
  makeBallotKey,
  type openBox,
  type openServices,
} from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { demoToday, demoYear, morningOf } from './days.ts';
import type { PlacedBranch, PlacedCounty } from './placed.ts';

type Services = Awaited<ReturnType<typeof openServices>>;
type BallotKey = Awaited<ReturnType<typeof makeBallotKey>>;

/** The ballot box, whose tables are none of the service's. */
export type DemoBox = Pick<ReturnType<typeof openBox>, 'begin' | 'hold'>;

const sharing = { scrutineers: 1, needed: 1 };
/** Where nothing is at stake. */
const keyLength = 256;

/** The branch whose members may vote by telephone: that of a scheme with one question, as each place has a key of its own. */
export function votingBranch({ branches }: Pick<PlacedCounty, 'branches'>): PlacedBranch | undefined {
  return branches.find(({ plan }) => plan.scheme === county.openBallot.scheme);
}

/** Enough keys for that ballot; they are made beside everything else, which waits for the database most of the time. */
export function beginKeys(placed: PlacedCounty): Promise<readonly BallotKey[]> {
  const places = 1 + (votingBranch(placed)?.stays.length ?? -1);
  return Promise.all(Array.from({ length: places }, () => makeBallotKey(keyLength)));
}

/** The scrutineer's share, the same for every demo, so that whoever tries it out can count. */
export async function demoShare(): Promise<string> {
  const [share = ''] = await splitSecret(scrutineersSecret(), sharing);
  return share;
}

function scrutineersSecret(): Uint8Array {
  return createHash('sha256').update(`${county.committee} ${county.openBallot.scrutineer}`).digest();
}

interface OpenBallot {
  readonly services: Pick<Services, 'newId' | 'secrets'>;
  readonly placed: PlacedCounty;
  readonly yearOf: (branch: PlacedBranch) => BranchYear | undefined;
  readonly keys: Promise<readonly BallotKey[]>;
  readonly box: DemoBox;
}

/** The year's ballot of one branch, fixed this morning: papers are claimed, by whoever has an account there on the telephone. */
export async function fillOpenBallot(
  tx: Transaction,
  { services, placed, yearOf, keys, box }: OpenBallot,
): Promise<void> {
  const branch = votingBranch(placed);
  const year = branch === undefined ? undefined : yearOf(branch);
  if (branch === undefined || year === undefined) return;
  const found = await branchBallotOf(tx, year, { period: String(demoYear) });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const { input, members } = found.value;
  const voters = await ballotVoters(tx, year, demoToday);
  const [group] = input.groups;
  const tickets = voters.filter(({ hasAccount }) => !hasAccount).length;
  const id = services.newId();
  const setting = {
    groups: [{ id: group?.id ?? '', tickets, pooledInto: null }],
    targets: members.map((member) => ({ id: member.id, name: member.name })),
    scrutineers: { names: [county.openBallot.scrutineer], needed: sharing.needed },
  };
  await tx.ballots.insert({
    ...{ id, cycle_id: year.cycleId, ballot: input.id, period: String(demoYear), state: 'preparing' },
    ...{ setting: JSON.stringify(setting), key_length: keyLength },
    ...{ prepared_by: branch.secretaryId, prepared_at: morningOf(demoToday, -30) },
  });
  await tx.ballots.insertRoll(
    voters.map((voter) => ({
      ...{ ballot_id: id, person_id: voter.id, group_at: 0 },
      by: voter.hasAccount ? ('account' as const) : ('ticket' as const),
    })),
  );
  const made = (await keys).slice(0, 1 + members.length);
  await tx.ballots.insertKeys(
    made.map(({ modulus, secret }, place) => ({
      ...{ ballot_id: id, place, modulus, secret_sealed: services.secrets.files.sealFile(secret) },
    })),
  );
  const tallyKey = Buffer.from(publicKeyOf(scrutineersSecret())).toString('hex');
  const row = await tx.ballots.find(id);
  const held = row === undefined ? undefined : await heldBallotOf(tx, row, year);
  if (held?.ok !== true) throw new Error('The ballot was written a moment ago.');
  const fixed = fixManifest(held.value, {
    ...{ moduli: made.map(({ modulus }) => modulus), rolls: [voters.length], tallyKey, boxKey: await box.begin(id) },
  });
  if (!fixed.ok) throw new Error(JSON.stringify(fixed.problems));
  await tx.ballots.update(id, {
    ...{ state: 'claiming', tally_key: tallyKey, manifest: fixed.value.text },
    manifest_hash: Buffer.from(fixed.value.election.hash).toString('hex'),
  });
  await box.hold(id, { manifest: fixed.value.text, state: 'claiming' });
}
