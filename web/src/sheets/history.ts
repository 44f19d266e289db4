import type { Change } from './grid.ts';

/** Acts done and taken back, newest last. Taking back and doing again never lose one another. */
export interface History {
  readonly done: readonly (readonly Change[])[];
  readonly undone: readonly (readonly Change[])[];
}

const KEPT = 200;

export const NO_HISTORY: History = { done: [], undone: [] };

/** A new act; what was taken back before can no longer be done again. */
export function recordAct(history: History, act: readonly Change[]): History {
  return act.length === 0 ? history : { done: [...history.done, act].slice(-KEPT), undone: [] };
}

export interface Step {
  readonly history: History;
  /** What to write into the grid now; none where there is nothing to take back. */
  readonly changes: readonly Change[];
}

export function undoAct(history: History): Step {
  const act = history.done.at(-1);
  if (act === undefined) return { history, changes: [] };
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, act] },
    changes: act.map((change) => ({ ...change, before: change.after, after: change.before })),
  };
}

export function redoAct(history: History): Step {
  const act = history.undone.at(-1);
  if (act === undefined) return { history, changes: [] };
  return { history: { done: [...history.done, act], undone: history.undone.slice(0, -1) }, changes: act };
}
