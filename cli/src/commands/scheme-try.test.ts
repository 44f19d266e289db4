import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemberEvidence } from '@xianfeng/engine';
import { afterAll, expect, test } from 'vitest';
import { countyStarMember as member, ITEMS } from '../testing/county-star-member.ts';
import { runCommand } from '../testing/run-command.ts';

const countyStar = readFileSync(new URL('../../../schemes/county-star/scheme.yaml', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'xianfeng-try-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plain = member('plain');
const honored = member('honored', { entries: [{ item: 'awards', on: '2026-05-01', level: 'county' }] });
const both = member('both', {
  entries: [
    { item: 'awards', on: '2026-05-01', level: 'county' },
    { item: 'discipline', on: '2026-06-01', level: 'county' },
  ],
});
const late = member('late', { scores: plain.scores.filter(({ period }) => period !== '2026-12') });
const uneven = member('uneven', {
  scores: plain.scores.map((score) => (score.period === '2026-01' ? { ...score, points: '9.05' } : score)),
});

function schemeTry(old: string, draft: string, members: readonly MemberEvidence[], ...options: readonly string[]) {
  const evidence = JSON.stringify({ cycle: '2026', branches: [{ id: 'b1', members }] });
  return runCommand(['scheme-try', ...options, old, draft, '-'], evidence);
}

function draftFile(change: (text: string) => string): string {
  const file = join(folder, 'draft.yaml');
  const text = change(countyStar);
  expect(text).not.toBe(countyStar);
  writeFileSync(file, text);
  return file;
}

test('a draft with other weights names who moves, from where to where, and the numbers that differ', async () => {
  const draft = draftFile((text) => text.replace('weight: 80%', 'weight: 70%').replace('weight: 20%', 'weight: 30%'));
  const { code, out } = await schemeTry('county-star', draft, [plain, honored], '--json');
  expect(code).toBe(0);
  const trial = JSON.parse(out);
  // 10 × (9 × 0.7 + 10 × 0.3) = 93, and with the county award 95, which is the tenth star.
  expect(trial).toMatchObject({
    members: 2,
    changed: { totals: 2, stars: 1, grades: 1 },
    before: { stars: { 9: 2 }, grades: { qualified: 2 } },
    after: { stars: { 9: 1, 10: 1 }, grades: { qualified: 1, excellent: 1 } },
  });
  expect(trial.moves).toHaveLength(1);
  expect(trial.moves[0]).toMatchObject({
    branch: 'b1',
    member: 'honored',
    before: { total: '94.00', stars: 9, grade: 'qualified' },
    after: { total: '95.00', stars: 10, grade: 'excellent' },
    because: 'points',
  });
  // The sums above are not the reason, and the award is the same: only what each item weighs differs.
  const parts = trial.moves[0].differences.map(({ part }: { part: string }) => part);
  expect(parts).toEqual(ITEMS);
  expect(trial.moves[0].differences[0]).toMatchObject({ name: '理想信念', before: '9.2', after: '9.3', cite: '二、5' });
});

test('where only the edges differ, the bands are the reason', async () => {
  const draft = draftFile((text) => text.replace('from: 90, stars: 9', 'from: 93, stars: 9'));
  const trial = JSON.parse((await schemeTry('county-star', draft, [plain], '--json')).out);
  expect(trial.changed).toEqual({ totals: 0, stars: 1, grades: 0 });
  expect(trial.moves[0]).toMatchObject({
    because: 'bands',
    differences: [],
    before: { stars: 9 },
    after: { stars: 8 },
  });
});

test('each other reading of county-star tells how many it would change', async () => {
  const { out } = await schemeTry('county-star', 'county-star', [plain, honored, both, late, uneven], '--json');
  const trial = JSON.parse(out);
  expect(trial.changed).toEqual({ totals: 0, stars: 0, grades: 0 });
  const changed = Object.fromEntries(
    trial.readings.map((reading: { id: string; changed: object }) => [reading.id, reading.changed]),
  );
  expect(changed).toEqual({
    // Who waits for December has 92 without it, or 10 × (8.25 × 0.8 + 2) = 86 with a 0.
    'missing-skipped': { totals: 1, stars: 1, grades: 1 },
    'missing-zero': { totals: 1, stars: 1, grades: 1 },
    // 10 × 9.20333… is 92.03, and 10 × 9.20 is 92.00.
    'rounded-per-item': { totals: 1, stars: 0, grades: 0 },
    // 92 + 2 − 3 = 91 has nine stars, 92 − 3 = 89 has eight; both are qualified.
    'one-of-both': { totals: 1, stars: 1, grades: 0 },
  });
  const zero = trial.readings.find((reading: { id: string }) => reading.id === 'missing-zero');
  expect(zero.after.stars).toEqual({ 8: 1, 9: 4 });
});

test('the table says the same in Chinese and in English', async () => {
  const draft = draftFile((text) => text.replace('weight: 80%', 'weight: 70%').replace('weight: 20%', 'weight: 30%'));
  const chinese = (await schemeTry('county-star', draft, [plain, honored])).out;
  expect(chinese).toContain('共 2 人：总分变动 2 人，星级变动 1 人，格次变动 1 人。');
  expect(chinese).toContain('b1  张三（honored）  94.00 9 星 合格 → 95.00 10 星 优秀');
  expect(chinese).toContain('理想信念（二、5）  9.20 → 9.30');
  expect(chinese).toContain('10 星  0 → 1');
  expect(chinese).toContain('漏评的月份按零分计：总分变动 0 人');
  const english = (await schemeTry('county-star', draft, [plain, honored], '--english')).out;
  expect(english).toContain('2 members: 2 totals, 1 stars and 1 grades would change.');
});

test('a draft that cannot be read, and evidence it does not know, are refused and nothing is printed', async () => {
  const unread = await schemeTry('county-star', 'nowhere', [plain]);
  expect([unread.code, unread.out]).toEqual([2, '']);
  expect(JSON.parse(unread.errors).errors[0]).toMatchObject({ path: 'new', code: 'scheme.unknown' });
  const unknown = await schemeTry('county-star', 'fengxian', [plain]);
  expect([unknown.code, unknown.out]).toEqual([2, '']);
  expect(JSON.parse(unknown.errors).errors[0].path).toMatch(/^branches\[0\]\.members\[0\]/);
});
