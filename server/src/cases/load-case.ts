import {
  type CasePart,
  type CaseStanding,
  caseStanding,
  type CaseStepId,
  caseSteps,
  type CaseVerdict,
  type CaseWay,
  type MeetingCount,
} from '@xianfeng/engine';
import type { CaseFileRow, CasePaperRow, CasePartRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller } from '../context.ts';
import { access, type CaseRight } from './access.ts';

/** What a paper holds beside its words, as it is stored. */
export interface PaperRecord {
  readonly document?: string | null;
  readonly talkers?: string[] | null;
  readonly meetingOn?: string | null;
  readonly toldOn?: string | null;
  readonly hearing?: 'heard' | 'in-writing' | 'absent' | 'refused' | null;
  readonly count?: MeetingCount | null;
  readonly untilOn?: string | null;
}

/** A file as the caller stands to it. */
export interface LoadedCase {
  readonly row: CaseFileRow;
  readonly parts: readonly CasePartRow[];
  readonly papers: readonly CasePaperRow[];
  readonly way: CaseWay;
  readonly standing: CaseStanding;
  readonly isTold: boolean;
  readonly isDecided: boolean;
  readonly isAppealed: boolean;
  readonly summonedFor: string | null;
  readonly untilOn: string | null;
  /** What the caller is in it today, whatever was named: an office that ended takes its part along. */
  readonly own: readonly CasePart[];
}

export function recordOf({ record }: CasePaperRow): PaperRecord {
  return record as PaperRecord;
}

/** The parts of the file that have not ended. */
export function standingParts(parts: readonly CasePartRow[]): readonly CasePartRow[] {
  return parts.filter(({ ended_on: ended }) => ended === null);
}

/** By which office somebody has a part; the parts of others go without one. */
export const offices: Partial<Readonly<Record<CasePart, CaseRight>>> = {
  ...{ handler: 'handle-cases', decider: 'decide-cases', reviewer: 'review-cases' },
};

export async function loadCase(tx: Transaction, caller: Caller, row: CaseFileRow): Promise<LoadedCase> {
  const parts = await tx.cases.parts([row.id]);
  const papers = await tx.cases.papers([row.id]);
  const { way, standing, isTold, isAppealed } = standingOf(row, papers);
  const lastOf = (what: CaseStepId) => papers.find((paper) => paper.what === what);
  const [summons, decision] = [lastOf('summons'), lastOf('decision')];
  return {
    ...{ row, parts, papers, way, standing, isTold, isAppealed },
    isDecided: decision !== undefined,
    summonedFor: summons === undefined ? null : (recordOf(summons).meetingOn ?? null),
    untilOn: decision === undefined ? null : (recordOf(decision).untilOn ?? null),
    own: await ownParts(tx, caller, { row, parts, isTold }),
  };
}

/** Where a file stands by its papers, whoever looks. */
export function standingOf(
  { procedure, kind }: CaseFileRow,
  papers: readonly CasePaperRow[],
): Pick<LoadedCase, 'way' | 'standing' | 'isTold' | 'isAppealed'> {
  const steps = new Map(caseSteps(procedure, kind).map((step) => [step.id as string, step]));
  const taken = papers.flatMap(({ what, verdict }) =>
    steps.has(what) ? [{ id: what as CaseStepId, verdict: verdict as CaseVerdict | null }] : [],
  );
  const way = { procedure, kind, taken, isStopped: papers.some(({ what }) => what === 'stop') };
  const appealed = papers.filter(({ what }) => what === 'appeal').length;
  const answered = papers.filter(({ what }) => what === 'appeal-decision').length;
  return {
    ...{ way, standing: caseStanding(way), isAppealed: appealed > answered },
    isTold: taken.some(({ id }) => steps.get(id)?.tells === true),
  };
}

async function ownParts(
  tx: Transaction,
  caller: Caller,
  { row, parts, isTold }: Pick<LoadedCase, 'row' | 'parts' | 'isTold'>,
): Promise<readonly CasePart[]> {
  const own: CasePart[] = [];
  const named = standingParts(parts).filter(({ person_id: person }) => person === caller.personId);
  for (const part of new Set(named.map((each) => each.part))) {
    const act = offices[part];
    const isHeld = act === undefined || (await mayAt(tx, caller, { list: access, act, branchId: row.branch_id }));
    // Whom it is about, and whoever stands by him, have their part from the day he is told.
    if (isHeld && ((part !== 'person' && part !== 'companion') || isTold)) own.push(part);
  }
  return own;
}
