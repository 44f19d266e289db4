import type { PersonChoice } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { type FilePart, readFilePart } from './file-part.ts';
import { planBallots, type PlannedBallot } from './plan-ballots.ts';
import { planEntries, type PlannedEntries } from './plan-entries.ts';
import { planScores, type PlannedScores } from './plan-scores.ts';
import { planStatements, type PlannedStatements } from './plan-stated.ts';
import type { Planning } from './planning.ts';
import type { EvidenceFile } from './read-file.ts';

/** What of a file of evidence would be taken into a year, what stands already, and what has no place. */
export interface EvidencePlan {
  readonly year: BranchYear;
  readonly part: FilePart;
  readonly scores: readonly PlannedScores[];
  readonly entries: PlannedEntries;
  readonly ballots: readonly PlannedBallot[];
  readonly statements: PlannedStatements;
  readonly left: readonly Problem[];
}

export interface EvidencePlanning {
  readonly branchId: string;
  readonly caller: Caller;
  readonly file: EvidenceFile;
  readonly people: readonly PersonChoice[];
  readonly mayDecide: boolean;
}

const problemsMost = 1_000;

/** Compares a file with the year. Every fault is told together; names that nobody has been found for are told by the plan. */
export async function planEvidence(
  tx: Transaction,
  services: Services,
  { branchId, caller, file, people, mayDecide }: EvidencePlanning,
): Promise<Result<EvidencePlan>> {
  const today = services.clock.today();
  const found = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
  if (!found.ok) return found;
  const year = found.value;
  const part = await readFilePart(tx, { year, file, people });
  if (!part.ok) return part;
  const planning: Planning = { year, caller, today, part: part.value, mayDecide, problems: [] };
  const scores = await planScores(tx, planning);
  const entries = await planEntries(tx, planning, services);
  const ballots = await planBallots(tx, planning);
  const statements = await planStatements(tx, planning);
  if (planning.problems.length > 0) return refused(...planning.problems.slice(0, problemsMost));
  const left = [...noScheme(file, year), ...part.value.left.problems];
  return done({ year, part: part.value, scores, entries, ballots, statements, left });
}

function noScheme({ scheme }: EvidenceFile, { version }: BranchYear): readonly Problem[] {
  if (scheme !== null) return [];
  return [{ code: 'evidence-left.no-scheme', facts: { scheme: version.name, version: version.version } }];
}

/** How much of a plan is new, of everything. */
export function countNew({ scores, entries, ballots, statements }: EvidencePlan): number {
  const cells = cellsOf(scores);
  const { facts, vetoes, results } = statements;
  const keyings = ballots.filter(({ state }) => state === 'new').length;
  return cells + entries.appending.length + keyings + facts.length + vetoes.length + results.length;
}

export function cellsOf(scores: readonly PlannedScores[]): number {
  return scores.flatMap(({ sheets }) => sheets).reduce((sum, { cells }) => sum + cells.length, 0);
}
