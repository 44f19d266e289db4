import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ArchiveRating, readScheme } from '@xianfeng/contract';
import {
  type BranchEvidence,
  canonical,
  checkCode,
  CHAIN_START,
  compile,
  type Decided,
  evaluateBranch,
  type MemberEvidence,
  type MemberResult,
  openChain,
} from '@xianfeng/engine';
import { fingerprintOf, sha256 } from '../archive/signed-manifest.ts';
import { writeContainer } from '../archive/container.ts';

/** Content of a package by the name of its file: an object where it is JSON, else its text. */
export type Files = Record<string, unknown>;

const seed = createHash('sha256').update('a key for tests').digest();
const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  ...{ format: 'der', type: 'pkcs8' },
});
export const publicKey = createPublicKey(key).export({ format: 'jwk' }).x ?? '';
export const fingerprint = fingerprintOf(publicKey);

const signed = (text: string): string => sign(null, Buffer.from(text), key).toString('base64url');
const uuid = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const committee = { id: uuid(1), name: '云溪县委' };
const branch = { id: uuid(2), name: '第二党支部' };
const cycle = uuid(3);

/** What the meeting gave somebody in the place of what the points came to. */
interface MeetingSays extends Decided {
  readonly reason: string;
}

/** A made-up year that is finished: its files but for the manifest, in order; `given` is rated under a scheme of the library. */
export function finishedYear(
  schemeId: string,
  given: Omit<BranchEvidence, 'id' | 'name'>,
  says: ReadonlyMap<string, MeetingSays> = new Map(),
): Files {
  const { members } = given;
  const scheme = readFileSync(new URL(`../../../schemes/${schemeId}/scheme.yaml`, import.meta.url), 'utf8');
  const read = readScheme(scheme);
  const plan = read.ok ? compile(read.value) : read;
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const { id, version, name } = plan.value.scheme;
  const hash = sha256(scheme);
  const evidence: BranchEvidence = { ...given, ...branch };
  const ofMembers = { ...plan.value, own: null };
  const worked = evaluateBranch(ofMembers, evidence, { cycle: '2026', explain: 'all', decided: says });
  const byPoints = evaluateBranch(ofMembers, evidence, { cycle: '2026' });
  if (!worked.ok || !byPoints.ok) throw new Error(JSON.stringify(worked));
  const points = new Map(byPoints.value.result.members.map((result) => [result.id, result]));
  const written = JSON.parse(
    JSON.stringify(worked.value.result.members),
  ) as (typeof worked.value.result.members)[number][];
  const ledger = ledgerOf(members);
  const last = ledger.at(-1);
  const head = { sequence: last?.sequence ?? 0, hash: last?.hash ?? CHAIN_START };
  const body = yearNotice(written, members);
  return {
    '说明.txt': '用浏览器打开 index.html。\n',
    'index.html': '<!doctype html><title>年度档案</title>',
    'year.json': {
      ...{ organization: branch, committee, cycle, year: 2026 },
      scheme: {
        id,
        version,
        name,
        hash,
        inForceOn: '2026-01-01',
        grades: [],
        outcomes: [],
        honors: [],
        items: [],
        entries: [],
        adoption: null,
      },
      rating: {
        ...{ confirmedOn: '2026-12-31', due: 5, present: 5, ayes: 5, manner: 'hands', schemeHash: hash },
        evidenceHash: sha256(canonical([evidence])),
      },
    },
    'scheme.yaml': scheme,
    'evidence.json': { cycle: '2026', scheme: { id, version, hash }, branches: [evidence] },
    'ratings.json': written.map(({ explain, ...result }, at) => ({
      ...{ id: result.id, name: members[at]?.name ?? '', result, explanation: explain ?? null },
      ...{ decided: decidedOf(points.get(result.id), says.get(result.id)), changeWords: null, picked: [] },
    })),
    'notices.json': [noticePlace(body, head)],
    'notices/01-year-2026.json': body,
    'objections.json': [],
    'meetings.json': { minutes: [], events: [] },
    'ledger.json': ledger,
    'ballots.json': [],
    'checkpoints.json': [checkpoint(uuid(8), head)],
  };
}

function decidedOf(points: MemberResult | undefined, says: MeetingSays | undefined): ArchiveRating['decided'] {
  if (points === undefined || says === undefined) return null;
  return { stars: points.stars, grade: points.grade, reason: says.reason };
}

/** The entries of the evidence along a chain in which others’ entries stand between them. */
function ledgerOf(members: readonly MemberEvidence[]) {
  const chain = openChain(sha256, 'ledger');
  const entries = members.flatMap(({ id, entries: own }) => (own ?? []).map((entry) => ({ id, entry })));
  let [sequence, previousHash] = [0, CHAIN_START];
  return entries.map(({ id, entry }, at) => {
    // Two follow one another, then somebody else's comes.
    const isNext = at % 2 === 1;
    sequence += isNext ? 1 : 2;
    if (!isNext) previousHash = sha256(`somebody else’s ${sequence}`);
    const salt = '00ff';
    const body = {
      ...{ sequence, id: entry.entryId ?? '', cycle, subject: id, item: entry.item, countsOn: entry.on },
      ...{ occurredOn: entry.on, reverses: null, note: sha256(`xf-note-1${salt}${entry.note ?? ''}`) },
    };
    const hash = chain.hashOf(previousHash, body);
    const row = { sequence, previousHash, hash, body, note: entry.note ?? '', noteSalt: salt };
    previousHash = hash;
    return row;
  });
}

interface Rated {
  readonly id: string;
  readonly total: string | null;
  readonly stars: number | null;
  readonly grade: string | null;
  readonly exempt: boolean;
}

function yearNotice(results: readonly Rated[], members: readonly MemberEvidence[]) {
  return {
    ...{ branch: branch.name, subject: 'member', committee: committee.name, kind: 'year', period: '2026', number: 1 },
    ...{ scheme: { name: '办法', version: '1', grades: [] }, items: [], quotas: [], days: [], contact: '甄世安' },
    ...{ openedOn: '2026-12-31', closesOn: '2027-01-12', meeting: { on: '2026-12-31', due: 5, present: 5 } },
    lines: results.map(({ id, total, stars, grade, exempt }, at) => ({
      ...{ memberId: id, name: members[at]?.name ?? '', exempt, points: [], total, stars, grade },
    })),
  };
}

export function noticePlace(body: object, ledger: object) {
  const hash = sha256(canonical(body));
  return {
    ...{ id: uuid(7), kind: 'year', period: '2026', number: 1, openedOn: '2026-12-31', closesOn: '2027-01-12' },
    ...{ publishedAt: '2026-12-31T08:00:00.000Z', file: 'notices/01-year-2026.json', hash, checkCode: checkCode(hash) },
    ...{ ledger, corrections: [] },
  };
}

function checkpoint(subjectId: string, ledger: object) {
  const place = {
    ...{ committeeId: committee.id, id: uuid(9), madeAt: '2026-12-31T08:00:00.000Z', cause: 'rating', subjectId },
    ...{ audit: { sequence: 40, hash: sha256('the trail') }, ledger },
  };
  return { ...place, publicKey, signature: signed(canonical({ what: 'xf-checkpoint-1', ...place })) };
}

/** Files as a package, listed, signed and packed as docs/archive-package.md says. */
export function packageOf(files: Files, changes: object = {}): Buffer {
  const texts = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: Buffer.from(typeof content === 'string' ? content : canonical(content)),
  }));
  const { scheme } = files['year.json'] as { scheme: { id: string; version: string; name: string; hash: string } };
  const { id, version, name, hash } = scheme;
  const body = {
    ...{ organization: branch, committee, year: 2026, revision: 1, replaces: null, madeOn: '2027-01-13' },
    scheme: { id, version, name, hash },
    files: texts.map((file) => ({ name: file.name, size: file.bytes.length, hash: sha256(file.bytes) })),
    ...changes,
  };
  const format = 'xianfeng-archive-1';
  const signature = signed(`${format}${canonical(body)}`);
  const manifest = canonical({ format, body, publicKey, fingerprint, signature });
  return writeContainer([{ name: 'manifest.json', bytes: Buffer.from(manifest) }, ...texts]);
}

/** Two members with three deeds: as small as a year gets. */
export function smallYear(): Files {
  const deed = (number: number, points: string) => ({
    ...{ item: 'points', on: '2026-03-01', points, note: '防汛', entryId: uuid(20 + number) },
  });
  return finishedYear('record-book-board', {
    members: [
      { id: uuid(10), name: '周岚', category: 'rural', status: 'full', entries: [deed(1, '5'), deed(2, '-2')] },
      { id: uuid(11), name: '丁守田', category: 'rural', status: 'full', entries: [deed(3, '1.5')] },
    ],
  });
}
