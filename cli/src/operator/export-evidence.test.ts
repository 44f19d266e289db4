import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BranchCard, readScheme } from '@xianfeng/contract';
import { type BranchEvidence, compile, evaluateBranch, type MemberResult, type Plan } from '@xianfeng/engine';
import { demoPassword } from '@xianfeng/server';
import { afterAll, expect, test } from 'vitest';
import { county } from './demo/county.ts';
import { freePort, openBrowser, runProgram } from './testing/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-export-'));
const [data, exported] = [join(folder, 'data'), join(folder, 'evidence')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ExportedScheme {
  readonly name: string;
  readonly plan: Plan;
  readonly cycle: string;
  readonly branches: readonly BranchEvidence[];
}

function readExported(): readonly ExportedScheme[] {
  const read = (name: string) => readFileSync(join(exported, name), 'utf8');
  return readdirSync(exported)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const scheme = readScheme(read(name.replace(/json$/, 'yaml')));
      const plan = scheme.ok ? compile(scheme.value) : scheme;
      if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
      const { cycle, branches } = JSON.parse(read(name)) as Pick<ExportedScheme, 'cycle' | 'branches'>;
      return { name, plan: plan.value, cycle, branches };
    });
}

interface Card {
  readonly total: string | null;
  readonly stars: number | null;
  readonly grade: string | null;
  readonly sections: readonly { readonly id: string; readonly points: string }[];
}

function shown({ total, stars, grade, sections }: Card | MemberResult) {
  const points = Array.isArray(sections)
    ? Object.fromEntries((sections as Card['sections']).map(({ id, points: value }) => [id, value]))
    : sections;
  return { total, stars, grade, points };
}

test('what is exported and scored is exactly what the web shows, for every scheme the county’s branches run under', async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const running = runProgram(['demo', '--data', data, '--port', String(port)]);
  await running.until(address);
  const browser = openBrowser(address);
  await browser('POST', '/session', { username: 'committee', password: demoPassword });
  const exporting = runProgram(['export-evidence', exported, '--year', '2026', '--data', data]);
  expect([await exporting.ended, exporting.printed()]).toMatchObject([0, expect.stringContaining('county-star-1.0')]);

  const schemes = readExported();
  const raters = new Map(county.branchYears.map(({ scheme, organization }) => [scheme, organization]));
  expect(schemes.map(({ plan }) => plan.scheme.id).sort()).toEqual(
    [...new Set([county.scheme, ...county.otherSchemes, ...raters.keys()])].sort(),
  );
  const organizations = (await browser('GET', '/organizations')).body as { id: string; name: string }[];
  let compared = 0;
  for (const { plan, cycle, branches } of schemes) {
    // Of the county's main scheme the branch of the demo's accounts stands for the others.
    const own = plan.scheme.id === county.scheme ? branches.slice(0, 1) : branches;
    for (const branch of own) {
      const outcome = evaluateBranch(plan, branch, { cycle, provisional: true });
      if (!outcome.ok) throw new Error(`${plan.scheme.id}: ${JSON.stringify(outcome.problems)}`);
      for (const result of outcome.value.result.members) {
        const { status, body } = await browser('GET', `/members/${result.id}/card`);
        expect([plan.scheme.id, status, shown(body as Card)]).toEqual([plan.scheme.id, 200, shown(result)]);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(200);
  // Branches that their organization rates, each with what it has come to there.
  const rated = new Map<string, number>();
  for (const { plan, cycle, branches } of schemes) {
    const rater = organizations.find(({ name }) => name === raters.get(plan.scheme.id));
    for (const branch of rater === undefined ? [] : branches) {
      const outcome = evaluateBranch(plan, branch, { cycle, provisional: true });
      if (!outcome.ok || outcome.value.result.result === null) throw new Error(plan.scheme.id);
      const { total, stars, grade, periods } = outcome.value.result.result;
      const { status, body } = await browser('GET', `/branches/${branch.id}/rated-by/${rater?.id ?? ''}`);
      const card = body as BranchCard;
      const told = Object.fromEntries(card.periods.map(({ period, points }) => [period, points]));
      expect([status, card.total, card.stars, card.grade, told]).toEqual([200, total, stars, grade, periods]);
      rated.set(plan.scheme.id, (rated.get(plan.scheme.id) ?? 0) + 1);
      if (plan.scheme.id === 'stronghold-index') expect(Object.keys(told)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    }
  }
  expect(Object.fromEntries(rated)).toEqual({ 'detox-star-branch': 6, 'hospital-two-level': 1, 'stronghold-index': 8 });
  const again = runProgram(['export-evidence', exported, '--year', '2026', '--data', data]);
  expect([await again.ended, again.printed()]).toMatchObject([1, expect.stringContaining('已经存在')]);
  running.process.kill('SIGINT');
  expect(await running.ended).toBe(0);
}, 300_000);
