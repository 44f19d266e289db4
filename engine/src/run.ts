import type { Column } from './column.ts';
import type { Plan } from './compile.ts';
import type { Working } from './explanation.ts';
import type { CellPlace, Frame } from './rules/kind.ts';

/** How the cells of a run came about, by column and cell. */
export class Recording {
  readonly notes = new Map<number, Map<number, Note>>();

  /** The recorder of one part. */
  of(column: number) {
    const notes = new Map<number, Note>();
    this.notes.set(column, notes);
    return {
      note(cell: number, working: Working, parts: readonly CellPlace[]): void {
        notes.set(cell, { working, parts });
      },
    };
  }
}

export interface Note {
  readonly working: Working;
  readonly parts: readonly CellPlace[];
}

/** Runs every part over all rows of the frame, in the order of the scheme. */
export function run(plan: Plan, frame: Frame, recording: Recording | null): void {
  for (const step of plan.steps) {
    step.run(frame, frame.columns[step.column] as Column, recording === null ? null : recording.of(step.column));
  }
}
