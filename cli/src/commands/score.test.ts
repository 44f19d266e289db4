import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { awardedMember as member } from '../testing/county-star-member.ts';
import { refusedIn, runCommand } from '../testing/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function score(input: string | Buffer, ...options: readonly string[]) {
  const ended = await runCommand(['score', '--scheme', 'county-star', ...options, '-'], input);
  return { status: ended.code, out: ended.out, errors: refusedIn(ended) };
}

test('the worked example gives 94.00, nine stars, qualified, and nothing else on standard output', async () => {
  const { status, out, errors } = await score(
    JSON.stringify({ cycle: '2026', branches: [{ id: 'b1', members: [member('m1')] }] }),
  );
  expect([status, errors]).toEqual([0, null]);
  expect(JSON.parse(out)).toMatchObject({
    scheme: { id: 'county-star' },
    cycle: '2026',
    branches: [
      { id: 'b1', result: null, members: [{ id: 'm1', total: '94.00', stars: 9, grade: 'qualified', rank: 1 }] },
    ],
  });
});

test('a file is read as standard input is, and --explain adds how the total came about', async () => {
  const file = join(folder, 'evidence.json');
  writeFileSync(
    file,
    `\uFEFF${JSON.stringify({ cycle: '2026', branches: [{ id: 'b1', members: [member('m1')] }] }, null, 2)}`,
  );
  const { code, out } = await runCommand(['score', '--scheme', 'county-star', '--explain', file]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    branches: [{ members: [{ explain: { part: 'total', exact: '94' } }] }],
  });
});

test('the order of branches and members is kept, also where the cycle comes last', async () => {
  const branches = ['b2', 'b1', 'b3'].map((id) => ({ id, members: [member('m2'), member('m1')] }));
  const first = await score(JSON.stringify({ cycle: '2026', branches }));
  const last = await score(JSON.stringify({ branches, remark: { '}': '",[{' }, cycle: '2026' }));
  expect(last.out).toBe(first.out);
  const read = JSON.parse(first.out) as { branches: readonly { id: string; members: readonly { id: string }[] }[] };
  expect(read.branches.map(({ id, members }) => [id, ...members.map((one) => one.id)])).toEqual([
    ['b2', 'm2', 'm1'],
    ['b1', 'm2', 'm1'],
    ['b3', 'm2', 'm1'],
  ]);
});

test('faults in several branches are all named with their paths, standard output stays empty', async () => {
  const bad = { ...member('m1'), scores: [{ item: 'x', by: 'branch', period: '2026-01', points: 9 }] };
  const { status, out, errors } = await score(
    JSON.stringify({
      cycle: '2026',
      branches: [
        { id: 'b1', members: [bad] },
        { id: 'b1', members: [member('a'), member('a')] },
      ],
    }),
  );
  expect([status, out]).toEqual([2, '']);
  expect(errors?.errors.map(({ path, code }) => [path, code])).toEqual([
    ['branches[0].members[0].scores[0].item', 'score.unknown-item'],
    ['branches[1].id', 'branch.twice'],
    ['branches[1].members[1].id', 'member.twice'],
  ]);
  for (const { message, code } of errors?.errors ?? []) expect(message).not.toBe(code);
});

test('missing scores exit with 3, and provisionally with results and the list', async () => {
  const { scores, ...rest } = member('m1');
  const input = JSON.stringify({
    cycle: '2026',
    branches: [{ id: 'b1', members: [{ ...rest, scores: scores.slice(0, -1) }] }],
  });
  const refused = await score(input);
  expect([refused.status, refused.out, refused.errors?.errors.map(({ code }) => code)]).toEqual([
    3,
    '',
    ['missing-score'],
  ]);
  // Whoever fills it in knows the item by its name, and the rater by who it is.
  expect(refused.errors?.errors[0]?.message).toBe(
    'm1 的 “品德作风” 在 2026年12月 应评而没有得分（支部），请补齐后再算。',
  );
  const provisional = await score(input, '--provisional');
  expect(provisional.status).toBe(0);
  expect(JSON.parse(provisional.out)).toMatchObject({
    provisional: true,
    missing: [{ code: 'missing-score' }],
    branches: [{ members: [{ total: '94.00' }] }],
  });
});

test('of very many faults the first thousand are listed and all are counted', async () => {
  const members = Array.from({ length: 20 }, (_, index) => ({ id: `m${index}` }));
  const { status, errors } = await score(JSON.stringify({ cycle: '2026', branches: [{ id: 'b1', members }] }));
  expect([status, errors?.errors.length, errors?.count]).toEqual([3, 1000, 20 * 130]);
});

test.each([
  ['nothing', ''],
  ['no object', '[]'],
  ['cut off', '{"cycle":"2026","branches":[{"id":"b1","members":['],
  ['a missing comma', '{"cycle":"2026" "branches":[]}'],
  ['text after the end', '{"cycle":"2026","branches":[]} x'],
  ['a broken branch', '{"cycle":"2026","branches":[{"id":"b1",}]}'],
  ['no cycle', '{"branches":[]}'],
  ['a number for a cycle', '{"cycle":2026,"branches":[]}'],
  ['branches that are no list', '{"cycle":"2026","branches":{}}'],
  ['a branch that is a number', '{"cycle":"2026","branches":[1]}'],
  ['another encoding', Buffer.from([0x7b, 0x22, 0x63, 0x22, 0x3a, 0x22, 0xd6, 0xd0, 0x22, 0x7d])],
  ['NUL bytes', Buffer.alloc(100)],
])('%s is refused with exit 2 and one JSON object', async (_name, input) => {
  const { status, out, errors } = await score(input);
  expect([status, out]).toEqual([2, '']);
  expect(errors?.count).toBeGreaterThan(0);
});

test('examples given for evidence are told as what they are, and what computes them', async () => {
  const file = fileURLToPath(new URL('../../../schemes/county-star/examples.yaml', import.meta.url));
  const ended = await runCommand(['score', '--scheme', 'county-star', file]);
  const refused = refusedIn(ended)?.errors ?? [];
  expect([ended.code, ended.out, refused.map(({ code }) => code)]).toEqual([2, '', ['evidence.is-examples']]);
  expect(refused[0]?.message).toContain('xianfeng scheme-check');
  const { errors } = await score('scheme: county-star\nversion: "1"\n');
  expect(errors?.errors.map(({ code }) => code)).toEqual(['evidence.not-json']);
});

test('an unknown scheme and an unreadable file are refused', async () => {
  const scheme = await runCommand(['score', '--scheme', 'no-such', '-']);
  expect([scheme.code, refusedIn(scheme)?.errors[0]?.code]).toEqual([2, 'scheme.unknown']);
  const file = await runCommand(['score', '--scheme', 'county-star', join(folder, 'no-such.json')]);
  expect([file.code, refusedIn(file)?.errors[0]?.code]).toEqual([2, 'evidence.unreadable']);
});

function branchScores(id: string, peer: boolean) {
  const raters = [{ by: 'self' }, ...(peer ? [{ by: 'peer', from: 'other' }] : []), { by: 'committee' }];
  const items = ['leadership', 'results', 'team', 'production', 'innovation'];
  return {
    id,
    members: [],
    scores: items.flatMap((item) => raters.map((rater) => ({ item, ...rater, period: '2026', points: 18 }))),
  };
}

test('the only branch of a file needs no scores of other branches, one among others does', async () => {
  const scheme = ['--scheme', 'detox-star-branch'];
  const alone = await score(JSON.stringify({ cycle: '2026', branches: [branchScores('b1', false)] }), ...scheme);
  expect(JSON.parse(alone.out)).toMatchObject({ branches: [{ result: { total: '90.00', stars: 4 } }] });
  const both = { cycle: '2026', branches: [branchScores('b1', false), branchScores('b2', true)] };
  const refused = await score(JSON.stringify(both), ...scheme);
  expect([refused.status, refused.out, refused.errors?.count]).toEqual([3, '', 5]);
  expect(refused.errors?.errors[0]).toMatchObject({ code: 'missing-score', path: 'branches[0].scores' });
});

test('quotas among the branches of a committee stand beside them, once all have been rated', async () => {
  const scheme = join(folder, 'stars-of-branches.yaml');
  writeFileSync(
    scheme,
    `language: 1
id: stars-of-branches
version: "1"
name: 支部星级
subject: branch
inForceOn: 2026-01-01
clauses: [{ id: rule, cite: 一, basis: stated, text: 规定 }]
items: [{ id: work, name: 支部工作, most: 100, clause: rule }]
inputs:
  scores: [{ id: committee, name: 党委评分, items: all, by: committee, period: year, missing: refuse, clause: rule }]
parts: [{ id: total, name: 总分, rule: sum, terms: [{ part: committee }], clause: rule }]
rating: { total: total, ranked: false }
honors:
  - { id: five-star, name: 五星, period: year, by: total, share: 50%, base: { exempt: counted }, among: committee, clause: rule }
scoring: { reasonFrom: 3 }
notices: { workingDays: 7, clause: rule }
`,
  );
  const branches = [70, 90, 80, 60, 80].map((points, at) => ({
    id: `b${at}`,
    scores: [{ item: 'work', by: 'committee', period: '2026', points }],
    members: [],
  }));
  const { status, out } = await score(JSON.stringify({ cycle: '2026', branches }), '--scheme', scheme);
  expect(status).toBe(0);
  const results = JSON.parse(out) as { branches: readonly { id: string }[]; honors: unknown };
  expect(results.branches.map(({ id }) => id)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
  // Two places and one clear of the others: the two that are equal at the edge are both left to people.
  expect(results.honors).toEqual([{ id: 'five-star', base: 5, places: 2, chosen: ['b1'], tied: ['b2', 'b4'] }]);
  const without = await score(JSON.stringify({ cycle: '2026', branches: [] }));
  expect('honors' in (JSON.parse(without.out) as object)).toBe(false);
});
