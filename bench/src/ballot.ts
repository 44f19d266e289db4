import { constants, generateKeyPairSync, type KeyObject, privateDecrypt, randomBytes } from 'node:crypto';
import {
  admissionHash,
  admitBundle,
  boardText,
  bundleHash,
  type Claim,
  type ClaimAnswer,
  countBox,
  type Election,
  makeBoxList,
  makeBundle,
  prepareClaim,
  publicKeyOf,
  readManifest,
  signBoard,
  verifyBallot,
} from '@xianfeng/ballot';
import { modulusOf } from './ballot-keys.ts';
import { line } from './measure.ts';
import { medianOf } from './series.ts';

const targets = 30;
const items = 10;
const voters = 40;
const highest = 10;

/**
 * A ballot of a branch of thirty over ten items with forty voters at RSA-3072: what a voter's device, the service and the
 * count take, against as many plain RSA operations of the runtime.
 */
export async function benchBallot(keys: readonly KeyObject[]): Promise<void> {
  const held = makeBallot(keys);
  const turns = Array.from({ length: voters }, () => takePart(held));
  const middle = (of: keyof (typeof turns)[number]['times']) => medianOf(turns.map(({ times }) => times[of]));
  tell('voter: claim made', middle('claim'));
  tell('voter: answer checked, tokens made', middle('tokens'));
  tell('voter: bundle sealed', middle('bundle'));
  const device = medianOf(turns.map(({ times }) => times.claim + times.tokens + times.bundle));
  const by = { name: '301 plain RSA operations', figure: middle('service') };
  line({ name: 'voter: all three', figure: device, unit: 'ms', by });
  tell('voter: all three', device, 1000);
  tell('service: claim signed, in one thread', middle('service'), 600);
  await count(
    held,
    turns.map(({ bundle }) => bundle),
  );
}

function tell(name: string, figure: number, most?: number): void {
  line({ name, figure, unit: 'ms', ...(most === undefined ? {} : { most }) });
}

type Ballot = ReturnType<typeof makeBallot>;

function makeBallot([admission, ...others]: readonly KeyObject[]) {
  if (admission === undefined) throw new Error('There is a key for each place.');
  const scores = Array.from({ length: targets }, (_, at) => others.slice(at * items, (at + 1) * items));
  const box = generateKeyPairSync('ed25519');
  const boxSecret = bytesOf(box.privateKey.export({ format: 'jwk' }).d);
  const tallySecret = randomBytes(32);
  const read = readManifest({
    ...{ version: 'xianfeng-ballot-1', id: 'bench', title: 'bench', scoresOneself: true, blank: 'left-out' },
    targets: Array.from({ length: targets }, (_, at) => ({ id: String(at), label: String(at) })),
    items: Array.from({ length: items }, (_, at) => ({ id: String(at), label: String(at), most: highest, step: '1' })),
    groups: [{ id: 'all', label: 'all', roll: voters, tickets: 0, least: 5, below: 'named' }],
    ...{ keyLength: 384, scoreKeys: [scores.map((row) => row.map(modulusOf))], admissionKeys: [modulusOf(admission)] },
    tally: { publicKey: hex(publicKeyOf(tallySecret)), scrutineers: 1, needed: 1 },
    boxKey: hex(bytesOf(box.publicKey.export({ format: 'jwk' }).x)),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const election: Election = read.value;
  const sign = (key: KeyObject | undefined, blinded: string) => {
    if (key === undefined) throw new Error('Every place has its key.');
    return hex(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded, 'hex')));
  };
  const answer = (claim: Claim): ClaimAnswer => ({
    admission: sign(admission, claim.admission),
    scores: claim.scores.map(({ target, item, blinded }) => sign(scores[target]?.[item], blinded)),
  });
  return { election, boxSecret, tallySecret, answer };
}

function bytesOf(text: string | undefined): Uint8Array {
  return Uint8Array.from(Buffer.from(text ?? '', 'base64url'));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function takePart({ election, answer }: Ballot) {
  const seed = randomBytes(32);
  const prepared = timed(() => prepareClaim(election, seed, { group: 0, own: null }));
  const answered = timed(() => answer(prepared.value.claim));
  const tokens = timed(() => prepared.value.tokensOf(answered.value));
  const { value: held } = tokens;
  if (!held.ok) throw new Error(JSON.stringify(held.problems));
  const scoring = { seed, revision: 1, scoreOf: (target: number, item: number) => (target + item) % (highest + 1) };
  const bundle = timed(() => makeBundle(election, held.value, scoring));
  const times = { claim: prepared.time, service: answered.time, tokens: tokens.time, bundle: bundle.time };
  return { bundle: bundle.value, times };
}

async function count({ election, boxSecret, tallySecret }: Ballot, bundles: readonly Uint8Array[]): Promise<void> {
  const entries = [];
  const admitFrom = performance.now();
  for (const bytes of bundles) {
    const admitted = await admitBundle(election, bytes);
    if (!admitted.ok) throw new Error(JSON.stringify(admitted.problems));
    const { group, revision, admissionKey } = admitted.value;
    entries.push({ group, revision, admission: admissionHash(admissionKey), bundle: bundleHash(bytes) });
  }
  tell('box: a bundle admitted', (performance.now() - admitFrom) / bundles.length);
  const boxList = makeBoxList(election, entries, boxSecret);
  const countFrom = performance.now();
  const counted = await countBox(election, { boxList, bundles, secret: tallySecret, random: randomBytes });
  if (!counted.ok) throw new Error(JSON.stringify(counted.problems));
  tell(`count of ${counted.value.scores.length} scores`, performance.now() - countFrom, 10_000);
  const board = signBoard(election, { text: boardText(election, counted.value), entries, boxSecret }) ?? '';
  const verifyFrom = performance.now();
  const verified = await verifyBallot({ manifest: election.manifest, boxList, board });
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  tell('board verified', performance.now() - verifyFrom);
  line({ name: 'board', figure: board.length / 1e6, unit: 'MB' });
}

function timed<Value>(act: () => Value): { readonly value: Value; readonly time: number } {
  const from = performance.now();
  const value = act();
  return { value, time: performance.now() - from };
}
