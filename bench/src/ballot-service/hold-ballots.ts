import { constants, type KeyObject, privateDecrypt, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  boardText,
  bundleLength,
  type Claim,
  type ClaimAnswer,
  claimHash,
  countBox,
  type Election,
  makeBundle,
  prepareClaim,
  publicKeyOf,
  readManifest,
  type Tokens,
} from '@xianfeng/ballot';
import type { Me } from '@xianfeng/contract';
import { modulusOf } from '../ballot-keys.ts';
import { makeCounty } from '../county/made-county.ts';
import { openAccounts } from '../county/open-accounts.ts';
import { signIn, type Visitor } from '../county/visitor.ts';
import { line } from '../measure.ts';
import { medianOf } from '../series.ts';
import { type Line, openLine } from './line.ts';

const members = 30;
const representatives = 10;
/** Papers of a ballot of a large roll, all cast at once. */
const castAtOnce = 200;
const highest = 10;
const pauseMost = 50;

/**
 * A ballot of a branch of thirty over ten items with forty voters at RSA-3072, over HTTP from the claim to the count: what
 * each waits for, and how long the service answers nobody meanwhile. Then as many ready-made papers as fit in no hall.
 */
export async function benchBallotService(pool: readonly KeyObject[]): Promise<void> {
  const county = await makeCounty(300);
  try {
    await county.stop();
    const keys = pool.map((key) => ({ modulus: modulusOf(key), secret: key.export({ format: 'der', type: 'pkcs8' }) }));
    const service = await openLine(county.folder, keys);
    try {
      const people = await openAccounts({
        ...service,
        ...county,
        address: service.address,
        count: members,
        isMeant: () => true,
      });
      const leader = await signIn(service.address, 'secretary', county.password);
      const hall = { service, leader, people, admissionKey: pool[1] };
      await castMany(hall);
      await holdWhole(hall);
    } finally {
      await service.end();
    }
  } finally {
    await county.close();
  }
}

interface Hall {
  readonly service: Line;
  readonly leader: Visitor;
  readonly people: readonly Visitor[];
  /** Of the second group: what its admissions are signed with. */
  readonly admissionKey: KeyObject | undefined;
}

async function held({ service, leader, people }: Hall, tickets: number) {
  const tallySecret = randomBytes(32);
  const me = (await leader.get('/session')) as Me;
  const voters = (await Promise.all(people.map((person) => person.get('/session')))) as Me[];
  const id = await service.hold({
    ...{ branchId: me.branch?.id ?? '', leaderId: me.personId, tickets, tallyKey: hex(publicKeyOf(tallySecret)) },
    people: voters.map(({ personId, name }) => ({ id: personId, name })),
  });
  // Its page is looked at before; what came before that is not the ballot's.
  await leader.get(`/ballots/${id}`);
  await service.delay();
  await timed(`${tickets + members} on the roll: fixed`, () => leader.post(`/ballots/${id}/freeze`, {}));
  const { manifest } = (await leader.get(`/ballots/${id}/manifest`)) as { manifest: string };
  const read = readManifest(JSON.parse(manifest));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  await tellPause(service, 'fixing it');
  return { id, tallySecret, election: read.value };
}

async function holdWhole(hall: Hall): Promise<void> {
  const { service, leader, people } = hall;
  const { id, tallySecret, election } = await held(hall, representatives);
  const papers: Paper[] = [];
  const waits: number[] = [];
  const claimed = async (group: number, ask: (claim: Claim) => Promise<ClaimAnswer>) => {
    const seed = randomBytes(32);
    const prepared = prepareClaim(election, seed, { group, own: null });
    const from = performance.now();
    const answer = await ask(prepared.claim);
    waits.push(performance.now() - from);
    const tokens = prepared.tokensOf(answer);
    if (!tokens.ok) throw new Error(JSON.stringify(tokens.problems));
    papers.push({ seed, tokens: tokens.value });
  };
  for (const person of people)
    await claimed(0, async (claim) => (await person.post(`/ballots/${id}/claim`, { claim })) as ClaimAnswer);
  tell('claim over HTTP, one after the other', medianOf(waits), 600);
  tell('the longest of them', Math.max(...waits));
  for (let number = 1; number <= representatives; number += 1)
    await claimed(1, async (claim) => {
      await leader.post(`/ballots/${id}/tickets/${number}`, { claim });
      return (await json(`${service.box}/ballots/${id}/tickets/${claimHash(claim)}`)) as ClaimAnswer;
    });
  await tellPause(service, 'claims');
  await leader.post(`/ballots/${id}/open`, {});
  await castAll(
    service,
    id,
    papers.map((paper) => bundleOf(election, paper)),
  );
  await leader.post(`/ballots/${id}/close`, {});
  await tellPause(service, 'casting and closing');
  const bundles = await leader.bytes(`/ballots/${id}/bundles`);
  const boxList = Buffer.from(await leader.bytes(`/ballots/${id}/board`)).toString('utf8');
  const length = bundleLength(election);
  const each = Array.from({ length: bundles.length / length }, (_, at) =>
    bundles.slice(at * length, (at + 1) * length),
  );
  const counting = performance.now();
  const counted = await countBox(election, { boxList, bundles: each, secret: tallySecret, random: randomBytes });
  if (!counted.ok) throw new Error(JSON.stringify(counted.problems));
  tell(`count of ${counted.value.scores.length} scores`, performance.now() - counting, 10_000);
  const board = new File([gzipSync(boardText(election, counted.value))], 'board.gz', { type: 'application/gzip' });
  await timed('board handed in: signed, verified, kept', () => leader.upload(`/ballots/${id}/count`, board));
  await tellPause(service, 'the count');
}

/** Papers need no scores to be cast: the box sees nothing but who may put one in. */
async function castMany(hall: Hall): Promise<void> {
  const { service, leader, admissionKey } = hall;
  const { id, election } = await held(hall, castAtOnce - members);
  const nobody = { ...election, manifest: { ...election.manifest, targets: [] } };
  const bundles = Array.from({ length: castAtOnce }, () => {
    const seed = randomBytes(32);
    const prepared = prepareClaim(nobody, seed, { group: 1, own: null });
    const tokens = prepared.tokensOf({ admission: sign(admissionKey, prepared.claim.admission), scores: [] });
    if (!tokens.ok) throw new Error(JSON.stringify(tokens.problems));
    return bundleOf(election, { seed, tokens: tokens.value });
  });
  await service.openBox(id);
  await leader.get(`/ballots/${id}`);
  await castAll(service, id, bundles);
  await leader.post(`/ballots/${id}/cancel`, { reason: 'as many papers as can be' });
  await tellPause(service, 'two hundred papers');
}

async function castAll({ box }: Line, id: string, bundles: readonly Uint8Array[]): Promise<void> {
  const errors: string[] = [];
  const cast = async (bundle: Uint8Array) => {
    const headers = { 'content-type': 'application/octet-stream' };
    try {
      const answer = await fetch(`${box}/ballots/${id}`, { method: 'POST', headers, body: Buffer.from(bundle) });
      if (!answer.ok) errors.push(`${answer.status} ${await answer.text()}`);
    } catch (error) {
      errors.push(String(error));
    }
  };
  const from = performance.now();
  await Promise.all(bundles.map(cast));
  tell(
    `${bundles.length} papers cast at once, ${errors.length} errors ${errors[0] ?? ''}`,
    performance.now() - from,
    60_000,
  );
}

interface Paper {
  readonly seed: Uint8Array;
  readonly tokens: Tokens;
}

function bundleOf(election: Election, { seed, tokens }: Paper): Uint8Array {
  const scoreOf = (target: number, item: number) => (target + item) % (highest + 1);
  return makeBundle(election, tokens, { seed, revision: 1, scoreOf });
}

function sign(key: KeyObject | undefined, blinded: string): string {
  if (key === undefined) throw new Error('Every group has its key.');
  return hex(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded, 'hex')));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

async function tellPause(service: Line, during: string): Promise<void> {
  const { longest, p99, work } = await service.delay();
  tell(`service answers nobody during ${during}, longest`, longest, pauseMost);
  tell('  its own work in one piece, longest', work, pauseMost);
  tell('  99 of 100 times', p99);
}

async function timed(name: string, act: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await act();
  tell(name, performance.now() - from);
}

function tell(name: string, figure: number, most?: number): void {
  line({ name, figure, unit: 'ms', ...(most === undefined ? {} : { most }) });
}
