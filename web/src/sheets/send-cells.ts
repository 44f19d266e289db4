import { ORPCError } from '@orpc/client';
import { client } from '../client.ts';
import type { Problem } from '@xianfeng/engine';
import { problemsOf } from '../ui/problems.ts';
import type { Answer, Origin, SavedBy, Waiting } from './save-queue.ts';

interface Sheet {
  readonly branchId: string;
  readonly period: string;
  /** What is in the way of the meeting, as the server sees it after this save. */
  readonly onObstacles: (obstacles: readonly Problem[]) => void;
}

/** Too often, signed out, or a fault of the server's: the cells are good, so they are kept and sent again. */
const LATER = new Set([401, 408, 425, 429]);

export async function sendCells(cells: readonly Waiting[], origin: Origin, sheet: Sheet): Promise<Answer> {
  const { branchId, period, onObstacles } = sheet;
  try {
    const answer = await client.sheets.saveCells({
      branchId,
      period,
      origin,
      cells: cells.map((cell) => ({ ...cell })),
    });
    onObstacles(answer.obstacles as readonly Problem[]);
    return { name: 'saved', cells: answer.cells };
  } catch (error) {
    if (!(error instanceof ORPCError) || error.status >= 500 || LATER.has(error.status))
      return { name: 'not-reached', error };
    return error.status === 409 ? { name: 'conflict', by: savedBy(problemsOf(error)) } : { name: 'refused', error };
  }
}

function savedBy(problems: readonly Problem[]): readonly SavedBy[] {
  return problems.flatMap(({ facts }) => {
    const { memberId, item, by } = facts ?? {};
    const isNamed = typeof memberId === 'string' && typeof item === 'string' && typeof by === 'string';
    return isNamed ? [{ memberId, item, name: by }] : [];
  });
}
