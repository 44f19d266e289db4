import { Column } from './column.ts';
import type { Plan } from './plan.ts';
import type { Working } from './explanation.ts';
import type { CellPlace, Frame, Recorder } from './rules/kind.ts';

export interface Note {
  readonly working: Working;
  readonly parts: readonly CellPlace[];
}

/** How the cells of a run came about, by column and cell; only of the parts that the total is made of. */
export class Recording {
  private readonly plan: Plan;
  private readonly first: number;
  private readonly notes: (Notes | undefined)[] = [];

  constructor(plan: Plan, { first }: Pick<Frame, 'first'>) {
    this.plan = plan;
    this.first = first;
  }

  /** The recorder of one part; null where the total does not come from it. */
  of(column: number): Recorder | null {
    if (!this.plan.explained.has(column)) return null;
    const notes = new Notes(this.first * (this.plan.widths[column] as number));
    this.notes[column] = notes;
    return notes;
  }

  at(column: number, cell: number): Note | undefined {
    return this.notes[column]?.at(cell);
  }
}

class Notes implements Recorder {
  private readonly from: number;
  private readonly notes: (Note | undefined)[] = [];

  constructor(from: number) {
    this.from = from;
  }

  note(cell: number, working: Working, parts: readonly CellPlace[]): void {
    this.notes[cell - this.from] = { working, parts };
  }

  at(cell: number): Note | undefined {
    return this.notes[cell - this.from];
  }
}

/** Runs every part over the rows of the frame, in the order of the scheme. */
export function run(plan: Plan, frame: Frame, recording: Recording | null): void {
  const { columns, rows } = frame;
  for (const { column, run: work } of plan.steps) {
    columns[column] =
      plan.working.of(column, rows) ?? columns[column] ?? new Column(rows * (plan.widths[column] as number), rows);
    work(frame, columns[column], recording === null ? null : recording.of(column));
  }
}
