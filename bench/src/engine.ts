import { forbiddenCriteria } from '@xianfeng/contract';
import {
  type BranchEvidence,
  checkScheme,
  closeSheet,
  evaluateBranch,
  evaluateSheet,
  explainRow,
  type HeldSheet,
  readSheet,
  recompute,
  standingsOf,
  Trial,
} from '@xianfeng/engine';
import { benchCommandLine } from './command-line.ts';
import { countyStar, planOf } from './county-star-plan.ts';
import { branchEvidence, Chance } from './county-star-evidence.ts';
import { differencesOf } from './differences.ts';
import { closeByHand, type HandColumns, handColumns, type HandResult, handResult, readByHand } from './hand-written.ts';
import { leasts, line } from './measure.ts';
import { benchMemory } from './memory.ts';
import { benchPeers } from './peers.ts';

const SEED = 20_261_120;
const PER_BRANCH = 60;
const SIZES = [100, 1000];
/** So many branches are held as objects at once, and closed in one piece. */
const AT_A_TIME = 20;
const options = { cycle: '2026' };

const plan = planOf(countyStar);
/** The same with one edge moved, so that some stand in another band. */
const draft = planOf(countyStar.replace('{ from: 90, stars: 9,', '{ from: 88, stars: 9,'));
let wrong = 0;
for (const count of SIZES) wrong += benchSize(count);
wrong += await benchOne();
process.stdout.write(`results that differ from the hand-written loop: ${wrong}\n`);
if (wrong > 0) process.exitCode = 1;

/** A county of so many branches; how many totals and stars come out otherwise than by hand. */
function benchSize(count: number): number {
  process.stdout.write(`county-star, ${count * PER_BRANCH} members, ${count} branches, seed ${SEED}\n`);
  const { columns, sheets, objects } = readCounty(count);
  const result = handResult(columns.members);
  const piece = AT_A_TIME * PER_BRANCH;
  const [byHand, closed] = leasts({ times: count > 100 ? 25 : 101, pieces: count / AT_A_TIME }, [
    (at) => closeByHand(columns, result, at * piece, (at + 1) * piece),
    (at) => {
      for (let index = at * AT_A_TIME; index < (at + 1) * AT_A_TIME; index += 1)
        closeSheet(plan, sheets[index] as HeldSheet, options);
    },
  ]);
  const perSecond = (count * PER_BRANCH) / byHand / 1000;
  line({ name: 'hand-written loop over columns', figure: byHand, unit: 'ms' });
  if (perSecond < 1) process.stdout.write('  below 1 million members a second: the ratios are void\n');
  line({ name: 'hand-written loop over objects', figure: objects.byHand, unit: 'ms' });
  const byColumns = { name: 'loop over columns', figure: byHand };
  const byObjects = { name: 'loop over objects', figure: objects.byHand };
  line({ name: 'close from columns', figure: closed, unit: 'ms', by: byColumns, most: 5 });
  line({ name: 'close from member objects', figure: objects.engine, unit: 'ms', by: byObjects, most: 8 });
  line({ name: 'explanation objects for everyone', figure: objects.explained, unit: 'ms', by: byObjects, most: 8 });
  benchMemory({ branches: count, perBranch: PER_BRANCH, seed: SEED });
  return differencesOf(plan, sheets, result, options);
}

interface County {
  readonly columns: HandColumns;
  readonly sheets: readonly HeldSheet[];
  readonly objects: { readonly byHand: number; readonly engine: number; readonly explained: number };
}

/** Some branches stand as objects at a time, and are gone through in turn; what each way takes for them is added up. */
function readCounty(count: number): County {
  const chance = new Chance(SEED);
  const columns = handColumns(count * PER_BRANCH, PER_BRANCH);
  const result = handResult(PER_BRANCH);
  const objects = { byHand: 0, engine: 0, explained: 0 };
  const sheets: HeldSheet[] = [];
  while (sheets.length < count) {
    const branches = Array.from({ length: AT_A_TIME }, (_, at) =>
      branchEvidence(chance, `b${sheets.length + at}`, PER_BRANCH),
    );
    const read = branches.map(sheetOf);
    const own = branches.map(() => handColumns(PER_BRANCH));
    const acts = [
      (at: number) => closeObjects(branches[at] as BranchEvidence, own[at] as HandColumns, result),
      (at: number) => void evaluateBranch(plan, branches[at] as BranchEvidence, options),
      (at: number) => void evaluateSheet(plan, read[at] as HeldSheet, { ...options, explain: 'all' }),
    ] as const;
    // The first branches of all are gone through before, so that no way is measured while it is still being compiled.
    if (sheets.length === 0) leasts({ times: 3, pieces: AT_A_TIME }, acts);
    const [byHand, engine, explained] = leasts({ times: count > 100 ? 3 : 7, pieces: AT_A_TIME }, acts);
    objects.byHand += byHand;
    objects.engine += engine;
    objects.explained += explained;
    branches.forEach((branch, at) => readByHand(branch, columns, (sheets.length + at) * PER_BRANCH));
    sheets.push(...read);
  }
  return { columns, sheets, objects };
}

interface HeldBranch {
  readonly branch: BranchEvidence;
  readonly sheet: HeldSheet;
}

function closeObjects(branch: BranchEvidence, columns: HandColumns, result: HandResult): void {
  columns.ballotSum.fill(0);
  columns.ballotScored.fill(0);
  readByHand(branch, columns, 0);
  closeByHand(columns, result);
}

/** What concerns one member, one scheme, other engines, and the program as it is run. How many results differ. */
async function benchOne(): Promise<number> {
  const chance = new Chance(SEED);
  const branches = Array.from({ length: 100 }, (_, index) => branchEvidence(chance, `b${index}`, PER_BRANCH));
  const some = branches.slice(0, 20).map((branch) => ({ branch, sheet: sheetOf(branch) }));
  some.forEach(({ sheet }) => closeSheet(plan, sheet, options));
  const rows = Array.from({ length: PER_BRANCH }, (_, row) => row);
  const [told, again] = leasts({ times: 25, pieces: some.length }, [
    (at) => rows.forEach((row) => explainRow(plan, (some[at] as HeldBranch).sheet, row, options)),
    (at) => {
      const { branch, sheet } = some[at] as HeldBranch;
      branch.members.forEach((member) => recompute(plan, sheet, member, options));
    },
  ]);
  const each = 1000 / (some.length * PER_BRANCH);
  line({ name: 'one number explained from a held sheet', figure: told * each, unit: 'µs', most: 50 });
  line({ name: 'one changed score worked out again', figure: again * each, unit: 'µs', most: 50 });
  const [loaded] = leasts({ times: 9, pieces: 1 }, [
    () => void checkScheme(planOf(countyStar).scheme, forbiddenCriteria),
  ]);
  line({ name: 'scheme loaded, compiled and checked', figure: loaded, unit: 'ms', most: 50 });
  benchTrial(branches.slice(0, 20));
  const peers = branches.slice(0, 10);
  const differing = await benchPeers({ plan, branches: peers, sheets: peers.map(sheetOf) });
  await benchCommandLine(branches);
  return differing;
}

/** The draft against the scheme in force, as when somebody tries it, against evaluating under one of them. */
function benchTrial(branches: readonly BranchEvidence[]): void {
  const [once, both] = leasts({ times: 25, pieces: branches.length }, [
    (at) => void evaluateBranch(plan, branches[at] as BranchEvidence, options),
    (at) => {
      const branch = branches[at] as BranchEvidence;
      const [before, after] = [standingsOf(plan, branch, options), standingsOf(draft, branch, options)];
      if (!before.ok || !after.ok) throw new Error('The evidence is sound.');
      new Trial({ before: plan, after: draft }).add(branch, { before: before.value, after: after.value }, options);
    },
  ]);
  line({
    name: 'draft against current',
    figure: both,
    unit: 'ms',
    by: { name: 'one of them', figure: once },
    most: 2.2,
  });
}

function sheetOf(branch: BranchEvidence): HeldSheet {
  const sheet = readSheet(plan, branch, options);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems[0]));
  return sheet.value;
}
