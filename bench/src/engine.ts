import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme } from '@xianfeng/contract';
import {
  compile,
  evaluateBranch,
  evaluateSheet,
  explainMember,
  type Plan,
  readSheet,
  type Sheet,
} from '@xianfeng/engine';
import { branchEvidence, Chance } from './county-star-evidence.ts';
import { closeByHand, handColumns, readByHand } from './hand-written.ts';
import { best, bestOfPair, line } from './measure.ts';

const SEED = 20_261_120;
const BRANCHES = 100;
const PER_BRANCH = 60;
const MEMBERS = BRANCHES * PER_BRANCH;
const options = { cycle: '2026' };

const text = readFileSync(fileURLToPath(new URL('../../schemes/county-star/scheme.yaml', import.meta.url)), 'utf8');
const plan = planOf();
const chance = new Chance(SEED);
const branches = Array.from({ length: BRANCHES }, (_, index) => branchEvidence(chance, `b${index}`, PER_BRANCH));
process.stdout.write(`county-star, ${MEMBERS} members, ${BRANCHES} branches, seed ${SEED}\n`);

const columns = handColumns(MEMBERS);
const [objectsByHand, objects] = bestOfPair(
  9,
  () => {
    columns.ballotSum.fill(0);
    columns.ballotScored.fill(0);
    branches.forEach((branch, index) => readByHand(branch, columns, index * PER_BRANCH));
    closeByHand(columns);
  },
  () => branches.forEach((branch) => evaluateBranch(plan, branch, options)),
);
const sheets = branches.map((branch) => sheetOf(branch));
const [columnsByHand, closed] = bestOfPair(
  60,
  () => closeByHand(columns),
  () => sheets.forEach((sheet) => evaluateSheet(plan, sheet, options)),
);
const perSecond = MEMBERS / columnsByHand / 1000;
line('hand-written loop over columns', columnsByHand);
process.stdout.write(
  `  ${perSecond.toFixed(1)} million members/s${perSecond < 1 ? ': below 1, the ratios are void' : ''}\n`,
);
line('hand-written loop over objects', objectsByHand);
checkAgainstHand();
line('close from columns', closed, { to: 'loop over columns', of: columnsByHand }, 5);
line('close from objects', objects, { to: 'loop over objects', of: objectsByHand }, 5);
const explained = best(3, () => sheets.forEach((sheet) => evaluateSheet(plan, sheet, { ...options, explain: 'all' })));
line('explanation objects for everyone', explained, { to: 'loop over objects', of: objectsByHand }, 8);
line(
  'scheme read and compiled',
  best(5, () => planOf()),
);
const [first] = branches;
if (first !== undefined)
  line(
    'one member explained from objects',
    best(200, () => explainMember(plan, first, options, 'b0-30')),
  );

const json = JSON.stringify({ cycle: '2026', branches });
const parsed = best(3, () => JSON.parse(json));
line(`JSON.parse of ${(json.length / 1e6).toFixed(1)} MB`, parsed);
const through = best(3, () =>
  branches.map((branch) => JSON.stringify(evaluateBranch(plan, JSON.parse(JSON.stringify(branch)), options))),
);
line('stringify, parse, evaluate, stringify', through, { to: 'JSON.parse', of: parsed }, 4);
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);

/** The figures mean nothing unless both ways give the same totals. */
function checkAgainstHand(): void {
  const { hundredths, stars } = closeByHand(columns);
  let wrong = 0;
  sheets.forEach((sheet, branch) => {
    const evaluated = evaluateSheet(plan, sheet, options);
    if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems[0]));
    evaluated.value.result.members.forEach((member, row) => {
      const at = branch * PER_BRANCH + row;
      if (Math.round(Number(member.total) * 100) !== hundredths[at] || member.stars !== stars[at]) wrong += 1;
    });
  });
  process.stdout.write(`totals and stars that differ from the hand-written loop: ${wrong}\n`);
}

function sheetOf(branch: Parameters<typeof readSheet>[1]): Sheet {
  const sheet = readSheet(plan, branch, options);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems[0]));
  return sheet.value;
}

function planOf(): Plan {
  const scheme = readScheme(text);
  const compiled = scheme.ok ? compile(scheme.value) : scheme;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}
