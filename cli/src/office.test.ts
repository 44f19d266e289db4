import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readScheme } from '@xianfeng/contract';
import { compile, evaluateBranch, type MemberEvidence, type Plan } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { drawMember, type OfficeMember, officeSheet } from './testing/office-sheet.ts';
import { Random } from './testing/second-reading/random/random.ts';

const SEED = 20_261_120;
const COUNT = process.env['XIANFENG_LONG'] === '1' ? 6000 : 300;
const LEVELS = {
  awards: ['bureau', 'county', 'prefecture', 'provincial', 'national'],
  discipline: ['', 'bureau', 'county', 'city', 'region'],
};

test(`LibreOffice comes to the same totals and stars for ${COUNT} members of system 3 (seed ${SEED})`, {
  timeout: 600_000,
}, (context) => {
  const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  context.skip(program === undefined, 'LibreOffice is not installed');
  const random = new Random(SEED);
  const members = Array.from({ length: COUNT }, () => drawMember(random));
  const evidence = { id: 'b1', members: members.map(evidenceOf) };
  const evaluated = evaluateBranch(countyStar(), evidence, { cycle: '2026' });
  const ours = evaluated.ok
    ? evaluated.value.result.members.map(({ total, stars }) => [Math.round(Number(total) * 100), stars])
    : evaluated.problems;
  expect(ours).toEqual(computed(program ?? '', officeSheet(members)));
});

/** The last two columns of the sheet, as the spreadsheet program works them out. */
function computed(program: string, sheet: string): readonly (readonly number[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-office-'));
  try {
    writeFileSync(join(folder, 'sheet.fods'), sheet);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'sheet.fods')];
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 500_000 });
    if (status !== 0) throw new Error(`The spreadsheet program ended with ${status}: ${stderr}`);
    const lines = readFileSync(join(folder, 'sheet.csv'), 'utf8').trim().split('\n');
    return lines.map((line) => line.split(',').slice(-2).map(Number));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countyStar(): Plan {
  const file = fileURLToPath(new URL('../../schemes/county-star/scheme.yaml', import.meta.url));
  const scheme = readScheme(readFileSync(file, 'utf8'));
  const plan = scheme.ok ? compile(scheme.value) : scheme;
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

function evidenceOf({ halves, ballotSums, papers, award, deduction }: OfficeMember, index: number): MemberEvidence {
  const itemOf = (at: number) => `item-${String(at + 1).padStart(2, '0')}`;
  const scores = halves.map((half, at) => ({
    item: itemOf(Math.floor(at / 12)),
    by: 'branch' as const,
    period: `2026-${String((at % 12) + 1).padStart(2, '0')}`,
    points: half / 2,
  }));
  const ballots = ballotSums.flatMap((sum, at) => {
    // However the sum is split between the groups, both count alike.
    const own = Math.min(sum, papers[0] * 10);
    const line = { ballot: 'year-end', period: '2026', item: itemOf(at) };
    return [
      { ...line, group: 'members', papers: papers[0], scored: papers[0], sum: String(own) },
      { ...line, group: 'mass', papers: papers[1], scored: papers[1], sum: String(sum - own) },
    ];
  });
  const on = '2026-05-01';
  // A fifth point of deduction is the region's.
  const entries = [
    ...(award === 0 ? [] : [{ item: 'awards', on, level: LEVELS.awards[award - 1] ?? '' }]),
    ...(deduction < 2 ? [] : [{ item: 'discipline', on, level: LEVELS.discipline[deduction - 1] ?? '' }]),
    ...(deduction === 1 ? [{ item: 'criticism', on, level: 'bureau' }] : []),
  ];
  return { id: `m${index}`, scores, ballots, entries };
}
