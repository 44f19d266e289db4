import type { Column } from './column.ts';
import type { BoundVeto, Frame, ReadVeto } from './rules/kind.ts';

/** How a veto is proved at the end of the year: by a document of a day, or by a number that has none. */
export interface VetoProof {
  readonly on: string | null;
}

const BY_NUMBER: VetoProof = { on: null };

/** What proves a veto for the year as a whole; null where it does not stand at the year's end. */
export function proofOf(veto: BoundVeto, frame: Frame, row: number): VetoProof | null {
  const held = frame.vetoes[row] as readonly ReadVeto[];
  return (
    held.find(
      (each) => each.veto === veto.id && !(veto.restores && isRestored(each.liftedOn, `${frame.cycle}-12-31`)),
    ) ?? byNumber(veto, frame, row)
  );
}

/** By the end of a day; lifted in a later year a veto still stood at the end of this one. */
export function isRestored(liftedOn: string | null, day: string): boolean {
  return liftedOn !== null && liftedOn <= day;
}

/** What is not known proves nothing. */
function byNumber({ fact, part }: BoundVeto, frame: Frame, row: number): VetoProof | null {
  const known = fact === null ? undefined : factOf(frame, row, fact.id);
  if (fact !== null && known !== undefined && known < fact.below) return BY_NUMBER;
  if (part === null) return null;
  const column = frame.columns[part.source.index] as Column;
  return column.isPresent(row) && column.rounded(row, 100) < part.below ? BY_NUMBER : null;
}

/** A fact about the row's subject, or about the branch he belongs to. */
export function factOf({ facts, branchFacts }: Frame, row: number, id: string): number | undefined {
  return facts[row]?.get(id) ?? branchFacts.get(id);
}
