import type { Column } from './column.ts';
import type { Plan } from './plan.ts';
import type { ClauseReference, Explanation } from './explanation.ts';
import type { CellPlace, Frame } from './rules/kind.ts';
import type { Note, Recording } from './run.ts';

/** The tree below one cell of a recorded run; null where nothing was worked out. */
export function explainCell(plan: Plan, frame: Frame, recording: Recording, place: CellPlace): Explanation | null {
  return new Teller(plan, frame, recording).tell(place, null);
}

const NOTHING: readonly Explanation[] = [];

class Teller {
  private readonly plan: Plan;
  private readonly frame: Frame;
  private readonly recording: Recording;

  constructor(plan: Plan, frame: Frame, recording: Recording) {
    this.plan = plan;
    this.frame = frame;
    this.recording = recording;
  }

  /** `within` is the item the number above belongs to; below it, a number is named by its part. */
  tell({ source, cell }: CellPlace, within: string | null): Explanation | null {
    const column = this.frame.columns[source.index] as Column;
    const note = this.recording.at(source.index, cell);
    if (note === undefined || !column.isPresent(cell)) return null;
    const item = this.itemOf({ source, cell });
    const isInside = item !== null && item === within;
    const name = item === null || isInside ? source.id : item;
    return {
      part: isInside ? `${item}.${source.id}` : name,
      name: this.plan.names.get(name) ?? name,
      exact: column.text(cell),
      shown: column.shown(cell),
      clause: this.clauseOf(source.part),
      working: note.working,
      parts: this.tellParts(note, item ?? within),
    };
  }

  private tellParts(note: Note, within: string | null): readonly Explanation[] {
    const { parts } = note;
    if (parts.length === 0) return NOTHING;
    const told: Explanation[] = [];
    for (const place of parts) {
      const part = this.tell(place, within);
      if (part !== null) told.push(part);
    }
    return told;
  }

  private itemOf({ source, cell }: CellPlace): string | null {
    const { axis } = source.shape;
    if (axis === null) return null;
    const width = this.plan.widths[source.index] as number;
    return axis[Math.floor((cell % width) / (width / axis.length))] ?? null;
  }

  private clauseOf(part: string | null): ClauseReference | null {
    return part === null ? null : (this.plan.clauses.get(part) ?? null);
  }
}
