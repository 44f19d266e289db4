import { randomBytes } from 'node:crypto';
import { admissionHash, admitBundle, boardFile, bundleHash, makeReceipt, type Result } from '@xianfeng/ballot';
import { bundleOf, claimed, makeElection, published } from '@xianfeng/ballot/testing';
import { expect, test } from 'vitest';
import { emptyFilling, scoresOf, withLine, withScore } from './paper.ts';
import { makeVotingActs } from './voting-acts.ts';

const service = makeElection({ targets: 2, items: [10, 5], groups: [{ roll: 5, least: 3 }] });
const manifest = JSON.stringify(service.manifest);
const acts = makeVotingActs();

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const codesOf = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code));

/** Somebody who has claimed and filled in the first line and one place of the second. */
function voter() {
  const seed = randomBytes(32);
  const paper = valueOf(acts.open({ manifest }));
  const filling = withLine(paper, emptyFilling(paper), { target: 0 }, '4');
  const scores = scoresOf(withScore(paper, filling, { target: 1, item: 0, score: 7 }));
  const answer = service.sign(valueOf(acts.prepare({ manifest, seed, group: 0 })).claim);
  return { manifest, seed, group: 0, answer, revision: 1, scores };
}

/** What the box answers to a bundle. */
async function receiptOf(bytes: Uint8Array) {
  const { group, revision, admissionKey } = valueOf(await admitBundle(service.election, bytes));
  const received = { group, revision, admission: admissionHash(admissionKey), bundle: bundleHash(bytes) };
  return makeReceipt(service.election, received, service.boxSecret);
}

const own = voter();
const sealed = valueOf(acts.seal(own));
const receipt = await receiptOf(sealed);
const others = Array.from({ length: 2 }, () => bundleOf(service, claimed(service, 0), () => 3));
const file = boardFile(await published(service, [sealed, ...others]));

test('a manifest is opened with what a page shows of it, and refused where it is none or not sound', () => {
  const { hash, ...shown } = valueOf(acts.open({ manifest }));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(shown).toMatchObject({ title: 'ballot', items: [{ most: 10 }, { most: 5 }], groups: ['group 0'] });
  expect(codesOf(acts.open({ manifest: '<html>' }))).toEqual(['ballot.manifest-unreadable']);
  const twice = { ...service.manifest, admissionKeys: [service.manifest.scoreKeys[0]?.[0]?.[0]] };
  expect(codesOf(acts.open({ manifest: JSON.stringify(twice) }))).toEqual(['ballot.key-twice']);
});

test('the same seed asks for the same, a tampered answer is refused', () => {
  const again = makeVotingActs().prepare(own);
  expect(valueOf(again)).toEqual(valueOf(acts.prepare(own)));
  expect(codesOf(acts.take(own))).toEqual([]);
  const [first = '', ...more] = own.answer.scores;
  const tampered = { ...own.answer, scores: [first.replace(/^./, (digit) => (digit === '0' ? '1' : '0')), ...more] };
  expect(codesOf(acts.take({ ...own, answer: tampered }))).toEqual(['ballot.signature-wrong']);
  expect(codesOf(acts.prepare({ ...own, group: 1 }))).toEqual(['ballot.other-election']);
});

test('the same paper is sealed to the same bytes, so that it may be sent again', () => {
  expect(valueOf(makeVotingActs().seal(own))).toEqual(sealed);
  expect(valueOf(acts.seal({ ...own, revision: 2 }))).not.toEqual(sealed);
});

test('a receipt is believed for this bundle alone, and from this box alone', async () => {
  expect(codesOf(await acts.checkReceipt({ ...own, receipt }))).toEqual([]);
  const later = { ...own, revision: 2 };
  expect(codesOf(await acts.checkReceipt({ ...later, receipt }))).toEqual(['ballot.receipt-wrong']);
  const forged = { ...receipt, signature: '00'.repeat(64) };
  expect(codesOf(await acts.checkReceipt({ ...own, receipt: forged }))).toEqual(['ballot.receipt-wrong']);
});

test('a bundle is looked for in the list, with the board behind it or without', async () => {
  const list = file.slice(0, file.indexOf('xianfeng-board-1'));
  const look = (given: typeof own, text: string, casting: typeof own | null = given) =>
    acts.findInList({ ...given, casting, file: text });
  expect(valueOf(await look(own, list))).toBe('listed');
  expect(valueOf(await look(own, file))).toBe('listed');
  expect(valueOf(await look({ ...own, revision: 2 }, file))).toBe('replaced');
  expect(valueOf(await look(voter(), file))).toBe('missing');
  expect(codesOf(await look(own, list.replace(/^.*\n/, '')))).toEqual(['ballot.text-wrong']);
  // A ticket that is scanned again holds no paper, but knows by which admission it came in.
  expect(valueOf(await look(own, list, null))).toBe('listed');
  expect(valueOf(await look(voter(), list, null))).toBe('missing');
});

test('all own scores are found on the board, and what differs or lacks is counted', async () => {
  const all = { isOpened: true, counted: 4, missing: [], differing: [] };
  expect(valueOf(await acts.findOnBoard({ ...own, file }))).toEqual(all);
  const changed = { ...own, scores: [4, 4, 6, null] };
  expect(valueOf(await acts.findOnBoard({ ...changed, file }))).toMatchObject({
    ...{ counted: 3, differing: [{ target: 1, item: 0 }] },
  });
  expect(valueOf(await acts.findOnBoard({ ...voter(), file }))).toMatchObject({ counted: 0, missing: { length: 4 } });
  const list = file.slice(0, file.indexOf('xianfeng-board-1'));
  expect(codesOf(await acts.findOnBoard({ ...own, file: list }))).toEqual(['ballot.board-unreadable']);
});
