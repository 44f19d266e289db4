import { ORPCError } from '@orpc/client';
import type { Cell } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { problemsOf } from '../ui/problems.ts';
import type { Answer, SavedBy } from './save-queue.ts';

/** What the server answers to cells: how they stand, and what is in the way of the meeting now. */
interface Saved {
  readonly cells: readonly Cell[];
  readonly obstacles: readonly unknown[];
}

/** Too often, signed out, or a fault of the server's: the cells are good, so they are kept and sent again. */
const LATER = new Set([401, 408, 425, 429]);

/** Sends cells and says how it ended; what went wrong on the way is not the cells' fault. */
export async function sendCells(
  send: () => Promise<Saved>,
  onObstacles: (obstacles: readonly Problem[]) => void,
): Promise<Answer> {
  try {
    const { cells, obstacles } = await send();
    onObstacles(obstacles as readonly Problem[]);
    return { name: 'saved', cells };
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
