import { decimalFromPoints } from '@xianfeng/engine';
import type { Plain, SavedColumn } from '../ui/saved-rows.ts';
import type { Beside, SheetItem, SheetMember } from './grid.ts';
import { isFor, rowKind, totalOf } from './grid.ts';
import type { CellState } from './sheet-state.ts';

interface SavedSheet {
  readonly items: readonly SheetItem[];
  readonly rows: ReadonlyMap<string, readonly CellState[]>;
  readonly beside: ReadonlyMap<string, readonly Beside[]>;
  readonly words: {
    readonly name: string;
    readonly total: string;
    readonly exempt: string;
    readonly notDue: string;
    readonly missing: (cells: number) => string;
  };
}

/** Members down, items across, the sum at the end; a sum that still lacks a score is none. */
export function sheetColumns({ items, rows, beside, words }: SavedSheet): readonly SavedColumn<SheetMember>[] {
  const cellsOf = ({ id }: SheetMember): readonly CellState[] => rows.get(id) ?? [];
  const total = (member: SheetMember): Plain => {
    const kind = rowKind(member);
    if (kind === 'exempt') return words.exempt;
    if (kind === 'not-due') return words.notDue;
    const { sum, missing, owed } = totalOf({
      member,
      items,
      cells: cellsOf(member),
      beside: beside.get(member.id) ?? [],
    });
    if (owed > 0) return words.missing(owed);
    return missing > 0 ? null : Number(decimalFromPoints(sum));
  };
  return [
    { head: words.name, cell: ({ name }) => name },
    ...items.map((item, column): SavedColumn<SheetMember> => {
      const points = (member: SheetMember): Plain => {
        if (!isFor(member, item)) return '—';
        const given = cellsOf(member)[column]?.points ?? null;
        return given === null ? null : Number(given);
      };
      return { head: item.name, cell: points, plain: points };
    }),
    { head: words.total, cell: total, plain: total },
  ];
}
