import { useState } from 'react';
import { newScore } from './clipboard.ts';
import type { Place, PointsFault, Score, SheetItem } from './grid.ts';
import { readTyped } from './grid.ts';
import type { SheetState } from './sheet-state.ts';

interface TypedField {
  readonly place: Place;
  readonly item: SheetItem;
  readonly cell: Score;
  readonly state: SheetState;
}

export interface Typing {
  /** What the field shows: what is being typed, else what stands; empty where nothing does. */
  readonly shown: string;
  readonly fault: PointsFault | null;
  readonly type: (words: string) => void;
  /** Takes what was typed; what cannot stand stays in the field, with its fault. */
  readonly leave: () => void;
  readonly write: (points: string | null) => void;
}

/** A field of its own for one score, on pages without the grid. */
export function useTyping({ place, item, cell, state }: TypedField): Typing {
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<PointsFault | null>(null);
  const before = { points: cell.points, reason: cell.reason };
  const write = (points: string | null): void => {
    setFault(null);
    setTyped(null);
    const after = newScore(before, points);
    if (after !== before) state.write([{ ...place, before, after }]);
  };
  const leave = (): void => {
    if (typed === null) return;
    const read = typed.trim() === '' ? { points: null } : readTyped(typed, item);
    if ('fault' in read) setFault(read.fault);
    else write(read.points);
  };
  return { shown: typed ?? cell.points ?? '', fault, type: setTyped, leave, write };
}
