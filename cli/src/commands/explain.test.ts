import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { awardedMember } from '../testing/county-star-member.ts';
import { refusedIn, runCommand } from '../testing/run-command.ts';

const told = fileURLToPath(new URL('../testing/told/', import.meta.url));

async function run(args: readonly string[], input = '') {
  const ended = await runCommand(args, input);
  const codes = refusedIn(ended)?.errors.map(({ code }) => code) ?? [];
  return { status: ended.code, out: ended.out, codes };
}

const late = awardedMember('m2');
const evidence = JSON.stringify({
  cycle: '2026',
  branches: [
    { id: 'b1', members: [awardedMember('m1')] },
    { id: 'b2', members: [{ ...late, scores: late.scores.filter(({ period }) => period !== '2026-01') }] },
  ],
});

function explain(...args: readonly string[]) {
  return run(['explain', '--scheme', 'county-star', ...args, '-'], evidence);
}

test('the worked example is told number by number, with the stars and the grade it falls into', async () => {
  const { status, out } = await explain('--member', 'm1');
  expect(status).toBe(0);
  expect(out).toContain('张三（m1）：94.00 分，9 星，合格，第 1 名');
  expect(out).toContain('9 星：90 分及以上，不足 95 分。');
  expect(out).toContain('9 × 12 ÷ 12 = 108 ÷ 12 = 9');
  expect(out).toContain('2026年5月1日 表彰奖励 县级（县级先进个人） 2 分，计入');
  expect(out).toContain('2026年6月1日 表彰奖励 本局 1 分，不计入');
  await expect(out).toMatchFileSnapshot(`${told}worked-example.zh.txt`);
});

test('the same in English, in the branch that is named', async () => {
  const { status, out } = await explain('--branch', 'b1', '--member', 'm1', '--english');
  expect(status).toBe(0);
  await expect(out).toMatchFileSnapshot(`${told}worked-example.en.txt`);
});

test('a grade that does not follow from the total is told as such, with what may have forced it', async () => {
  const vetoed = { id: 'm1', vetoes: [{ veto: 'embezzlement', on: '2026-03-01' }] };
  const input = JSON.stringify({ cycle: '2026', branches: [{ id: 'b1', members: [vetoed] }] });
  const { status, out } = await run(['explain', '--scheme', 'itemised-rules', '--member', 'm1', '-'], input);
  expect(status).toBe(0);
  expect(out).toContain('m1：100.00 分，不合格');
  expect(out).toContain('不合格：不是按总分');
  expect(out).toContain('贪污侵占：有此情形的，格次定为“不合格”');
  // What the total would have given stands before it.
  expect(out).toContain('优秀：90 分及以上');
  expect(out.indexOf('优秀：90 分及以上')).toBeLessThan(out.indexOf('不合格：不是按总分'));
});

test("the branch's own result is told where the scheme rates branches", async () => {
  const scores = ['party-building', 'center-work', 'satisfaction', 'supervision'].map((item) => ({
    item,
    by: 'committee',
    period: '2026',
    points: 20,
  }));
  const input = JSON.stringify({ cycle: '2026', branches: [{ id: 'b1', name: '一支部', members: [], scores }] });
  const { status, out } = await run(['explain', '--scheme', 'hospital-two-level', '--branch', 'b1', '-'], input);
  expect(status).toBe(0);
  expect(out).toContain('一支部（b1）：80.00 分');
  expect(out).toContain('党的建设 20 + 中心工作 20 + 群众满意 20 + 监督结果 20 = 80');
});

test.each([
  { why: 'nobody is named', args: [], codes: ['explain.nobody'] },
  { why: 'there is no such member', args: ['--member', 'm3'], codes: ['member.unknown'] },
  { why: 'the member is in another branch', args: ['--branch', 'b2', '--member', 'm1'], codes: ['member.unknown'] },
  { why: 'there is no such branch', args: ['--branch', 'b3'], codes: ['branch.unknown'] },
  { why: 'the scheme does not rate branches', args: ['--branch', 'b1'], codes: ['branch.not-rated'] },
])('it is refused where $why', async ({ args, codes }) => {
  expect(await explain(...args)).toEqual({ status: 2, out: '', codes });
});

test('scores that are missing in the branch end as they do in score', async () => {
  const { status, out, codes } = await explain('--member', 'm2');
  expect({ status, out }).toEqual({ status: 3, out: '' });
  expect(codes).toEqual(Array.from({ length: 10 }, () => 'missing-score'));
});

test('anything may stand where a branch should', async () => {
  const input = JSON.stringify({
    cycle: '2026',
    branches: [null, 7, { id: 'b1', members: 7 }, { id: 'b2', members: [null] }],
  });
  const { status, codes } = await run(['explain', '--scheme', 'county-star', '--member', 'm1', '-'], input);
  expect({ status, codes }).toEqual({ status: 2, codes: ['member.unknown'] });
});

test.each([
  { scheme: 'county-star', language: 'zh' },
  { scheme: 'detox-star-branch', language: 'en' },
])('$scheme is told in numbered sentences, $language', async ({ scheme, language }) => {
  const { status, out } = await run(['scheme-describe', scheme, ...(language === 'en' ? ['--english'] : [])]);
  expect(status).toBe(0);
  await expect(out).toMatchFileSnapshot(`${told}${scheme}.${language}.txt`);
});

test('a scheme that is not there is refused', async () => {
  expect(await run(['scheme-describe', 'nowhere'])).toEqual({ status: 2, out: '', codes: ['scheme.unknown'] });
});
