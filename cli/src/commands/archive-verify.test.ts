import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readExamples, readScheme } from '@xianfeng/contract';
import type { BranchEvidence } from '@xianfeng/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, evidenceOf } from '../examples/example-evidence.ts';
import { readContainer, writeContainer } from '../archive/container.ts';
import { verifyArchive } from '../archive/verify-archive.ts';
import {
  type Files,
  fingerprint,
  finishedYear,
  noticePlace,
  packageOf,
  publicKey,
  smallYear,
} from '../testing/archive-package.ts';
import { countyStarMember } from '../testing/county-star-member.ts';
import { schemesIn } from '../testing/scheme-tests.ts';
import { refusedIn, runCommand } from '../testing/run-command.ts';

const small = packageOf(smallYear());
const large = packageOf(
  finishedYear('county-star', {
    members: Array.from({ length: 40 }, (_, at) => countyStarMember(`01900000-0000-7000-8000-0000000001${10 + at}`)),
  }),
);

const codesOf = (bytes: Buffer, key: string | null = null) => {
  const verified = verifyArchive(bytes, key);
  return verified.ok ? [] : verified.problems.map(({ code }) => code);
};

/** The year with something in it made otherwise, and signed again by the very key: as whoever holds it could. */
const falsified = (change: (files: Files) => void): Buffer => {
  const files = structuredClone(smallYear());
  change(files);
  return packageOf(files);
};

function saved(bytes: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'xianfeng-archive-')), 'package.zip');
  writeFileSync(file, bytes);
  return file;
}

test('a package that is as it was made passes, and each check is told in a sentence', async () => {
  const file = saved(small);
  const { code, out } = await runCommand(['archive-verify', file, '--key', fingerprint]);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '“第二党支部” 2026 年度档案（第 1 版，2027-01-13 做成）核对无误。',
    `签名：相符，指纹 ${fingerprint}，就是您给的那个。`,
    `文件：14 个，共 ${small.length} 字节，每个字节都在该在的位置，大小和 SHA-256 与目录相符。`,
    '评定：2 人，从证据和积分办法重新计算，结果和得来的过程都相同。',
    '证据：与会议认定时的完全相同。',
    '公示：1 份，内容与校验值、校验码相符，年度公示与评定一致；公示以后更正 0 处。',
    '异议：0 件，都已经办结。',
    '台账：3 笔，逐笔接得上，中间 1 处是别的组织的记录，不在档案里。',
    '检查点：1 个，签名相符，与台账一致。',
    '测评：0 次，其中无记名 0 次，设定与校验值相符。',
    '',
  ]);
  const english = await runCommand(['archive-verify', file, '--english', '--key', publicKey]);
  expect(english.out).toMatch(/^The archive of the year 2026 of «第二党支部» .* is whole\.\nSignature: right/);
  expect((await runCommand(['archive-verify', file])).out).toContain('请向党委另外核实');
});

test('one that is missing, something else, or signed by another is refused in a sentence, and nothing of it is told', async () => {
  const run = async (...args: readonly string[]) => {
    const ended = await runCommand(['archive-verify', ...args]);
    return [ended.code, ended.out, refusedIn(ended)?.errors[0]?.code];
  };
  expect(await run('/nowhere/package.zip')).toEqual([2, '', 'archive.file-missing']);
  expect(await run(saved(Buffer.from('no package')))).toEqual([2, '', 'archive.not-a-package']);
  expect(await run(saved(small), '--key', '0000 0000 0000 0000')).toEqual([2, '', 'archive.other-key']);
});

test('whichever byte of a package is another one, whatever program looks at it, the change is found', () => {
  const passed: number[] = [];
  for (let at = 0; at < small.length; at += 1) {
    const changed = Buffer.from(small);
    changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255));
    if (verifyArchive(changed, null).ok) passed.push(at);
  }
  expect(passed).toEqual([]);
});

test('in a large one: any byte to any other value, and any end cut off or put on', () => {
  expect(codesOf(large)).toEqual([]);
  const positions = fc.integer({ min: 0, max: large.length - 1 });
  fc.assert(
    fc.property(positions, fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(large);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(verifyArchive(changed, null).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(positions, fc.uint8Array({ minLength: 1, maxLength: 64 }), (length, more) => {
      expect(verifyArchive(large.subarray(0, length), null).ok).toBe(false);
      expect(verifyArchive(Buffer.concat([large, more]), null).ok).toBe(false);
      expect(verifyArchive(Buffer.concat([more, large]), null).ok).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('files that changed places, stand twice, are missing, are more or are called otherwise are found', () => {
  const read = readContainer(small);
  const files = read.ok ? [...read.value] : [];
  const [manifest, first, second, ...rest] = files;
  if (manifest === undefined || first === undefined || second === undefined) throw new Error('There are more files.');
  const packed = (...parts: typeof files) => codesOf(writeContainer(parts));
  expect(packed(manifest, first, second, ...rest)).toEqual([]);
  expect(packed(manifest, second, first, ...rest)).toEqual(['archive.files-differ']);
  expect(packed(first, manifest, second, ...rest)).toEqual(['archive.manifest-unreadable']);
  expect(packed(manifest, first, first, second, ...rest)).toEqual(['archive.files-differ']);
  expect(packed(manifest, first, second, ...rest, second)).toEqual(['archive.files-differ']);
  expect(packed(manifest, manifest, first, second, ...rest)).toEqual(['archive.files-differ']);
  expect(packed(manifest, first, ...rest)).toEqual(['archive.files-differ']);
  expect(packed(manifest, { ...first, bytes: second.bytes }, second, ...rest)).toEqual(['archive.file-changed']);
  expect(packed(manifest, { ...first, name: '说明.TXT' }, second, ...rest)).toEqual(['archive.files-differ']);
  const spaced = Buffer.from(`${manifest.bytes.toString('utf8')}\n`);
  expect(packed({ ...manifest, bytes: spaced }, first, second, ...rest)).toEqual(['archive.manifest-unreadable']);
  const otherYear = Buffer.from(manifest.bytes.toString('utf8').replace('"year":2026', '"year":2025'));
  expect(packed({ ...manifest, bytes: otherYear }, first, second, ...rest)).toEqual(['archive.signature-wrong']);
});

test('where the meeting rated otherwise, its rating and what the points come to are both worked out again', () => {
  const member = countyStarMember('01900000-0000-7000-8000-000000000110');
  const says = new Map([[member.id, { stars: 3, grade: 'unqualified', reason: '会议认定不合格' }]]);
  const files = finishedYear('county-star', { members: [member] }, says);
  const [rating] = files['ratings.json'] as {
    result: { stars: number; outcomes: string[] };
    decided: { stars: number };
  }[];
  expect(rating?.result).toMatchObject({ stars: 3, grade: 'unqualified', outcomes: ['rectification-order'] });
  expect(rating?.decided.stars).toBeGreaterThan(3);
  expect(codesOf(packageOf(files))).toEqual([]);
  const changed = structuredClone(files) as { 'ratings.json': { decided: { stars: number } | null }[] };
  const [line] = changed['ratings.json'];
  if (line?.decided == null) throw new Error('The meeting rated otherwise.');
  line.decided.stars += 1;
  expect(codesOf(packageOf(changed))).toEqual(['archive.rating-differs']);
  line.decided = null;
  expect(codesOf(packageOf(changed))).toEqual(['archive.rating-differs']);
});

const schemesFolder = fileURLToPath(new URL('../../../schemes/', import.meta.url));

/** Every worked example of a scheme that rates members, as evidence comes out of the database: decimals are texts, ids are long. */
function examplesOf(id: string): readonly (readonly [name: string, evidence: BranchEvidence])[] {
  const [scheme, examples] = [
    readScheme(readFileSync(`${schemesFolder}${id}/scheme.yaml`, 'utf8')),
    readExamples(readFileSync(`${schemesFolder}${id}/examples.yaml`, 'utf8')),
  ];
  if (!scheme.ok || !examples.ok) throw new Error(`${id} cannot be read.`);
  if (scheme.value.subject !== 'member') return [];
  return (examples.value.cases as readonly Case[]).flatMap((example) => {
    const { name, refused, reading, branches, branch } = example;
    if (refused !== undefined || reading !== undefined || branches !== undefined || branch !== undefined) return [];
    const evidence = evidenceOf(scheme.value, example, '2026');
    const text = JSON.stringify({
      ...evidence,
      members: evidence.members.map((member, at) => ({
        ...member,
        id: `01900000-0000-7000-8000-${100_000_000_000 + at}`,
      })),
    });
    return [[name, JSON.parse(text.replaceAll(/:(-?\d+\.\d+)(?=[,}\]])/g, ':"$1"')) as BranchEvidence] as const];
  });
}

test.each(schemesIn(schemesFolder))(
  '%s: what its worked examples come to goes into a package and is found again',
  (id) => {
    for (const [name, evidence] of examplesOf(id)) {
      expect([name, codesOf(packageOf(finishedYear(id, evidence)))]).toEqual([name, []]);
    }
  },
);

interface Held {
  'ratings.json': { name: string; result: { total: string }; explanation: { shown: string } }[];
  'notices.json': { checkCode: string; hash: string }[];
  'notices/01-year-2026.json': { lines: { name: string; total: string }[] };
  'evidence.json': { branches: { members: { entries: { points: string; item: string; entryId: string }[] }[] }[] };
  'ledger.json': { sequence: number; previousHash: string; note: string; body: Record<string, unknown> }[];
  'checkpoints.json': { madeAt: string; ledger: { sequence: number; hash: string } }[];
  'year.json': { year: number; rating: { schemeHash: string; evidenceHash: string } };
  'scheme.yaml': string;
}

const zeros = '0'.repeat(64);

const entryIdOf = (files: Held) => files['evidence.json'].branches[0]?.members[0]?.entries[0]?.entryId;

const falsehoods: readonly (readonly [said: string, change: (files: Held) => void, codes: readonly string[]])[] = [
  [
    'a rating and its line on the wall were raised',
    (files) => {
      const [rating] = files['ratings.json'];
      const [line] = files['notices/01-year-2026.json'].lines;
      if (rating === undefined || line === undefined) throw new Error('There is one.');
      rating.result.total = '110.00';
      line.total = '110.00';
      const place = noticePlace(files['notices/01-year-2026.json'], { sequence: 5, hash: zeros });
      Object.assign(files['notices.json'][0] ?? {}, { hash: place.hash, checkCode: place.checkCode });
    },
    ['archive.rating-differs'],
  ],
  [
    'how a rating came about was told otherwise',
    (files) => void Object.assign(files['ratings.json'][0]?.explanation ?? {}, { shown: '110.00' }),
    ['archive.rating-differs'],
  ],
  [
    'the evidence of a deed was raised',
    (files) => void Object.assign(files['evidence.json'].branches[0]?.members[0]?.entries[0] ?? {}, { points: '9' }),
    ['archive.rating-differs'],
  ],
  [
    'a notice says something else than what hung out',
    (files) => void Object.assign(files['notices/01-year-2026.json'].lines[0] ?? {}, { name: '别人' }),
    ['archive.notice-differs'],
  ],
  [
    'a check code is another',
    (files) => void Object.assign(files['notices.json'][0] ?? {}, { checkCode: 'AAAA-AAAA-AA' }),
    ['archive.notice-differs'],
  ],
  [
    'an entry of the ledger was rewritten',
    (files) => void Object.assign(files['ledger.json'][2]?.body ?? {}, { occurredOn: '2026-04-01' }),
    ['archive.ledger-broken'],
  ],
  [
    'a note was rewritten',
    (files) => void Object.assign(files['ledger.json'][0] ?? {}, { note: '抗旱' }),
    ['archive.ledger-note'],
  ],
  [
    'a checkpoint was moved to another day',
    (files) => void Object.assign(files['checkpoints.json'][0] ?? {}, { madeAt: '2026-12-30T08:00:00.000Z' }),
    ['archive.checkpoint-forged'],
  ],
  [
    'the year is another than the manifest’s',
    (files) => void Object.assign(files['year.json'], { year: 2025 }),
    ['archive.year-differs'],
  ],
  [
    'the scheme was rewritten',
    (files) => {
      files['scheme.yaml'] = files['scheme.yaml'].replace('年度积分不低于零，不设上限', '年度积分不低于一');
    },
    ['archive.scheme-differs'],
  ],
  [
    'the evidence counts an entry that was taken back',
    (files) => void Object.assign(files['ledger.json'][2]?.body ?? {}, { reverses: entryIdOf(files) }),
    ['archive.ledger-broken', 'archive.evidence-entry'],
  ],
];

test.each(falsehoods)('even by whoever holds the key: %s, and it is found', (_, change, codes) => {
  expect(codesOf(falsified((files) => change(files as unknown as Held)))).toEqual(codes);
});

test('evidence that is not the meeting’s any more is told, and no fault as long as the ratings follow from it', async () => {
  const bytes = falsified((files) =>
    Object.assign((files as unknown as Held)['year.json'].rating, { evidenceHash: zeros }),
  );
  const { code, out } = await runCommand(['archive-verify', saved(bytes)]);
  expect([code, out.includes('证据：会议认定以后有过变化')]).toEqual([0, true]);
});
