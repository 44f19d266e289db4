import type { Sheet } from '@xianfeng/contract';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FittedBlock } from './clipboard.ts';
import { fitBlock, newScore, readBlock, writeBlock } from './clipboard.ts';
import type { PointsFault } from './grid.ts';
import { isFor, isSameScore, readTyped, rowKind } from './grid.ts';
import { clearBlock, fillDown, spreadPoints } from './grid-acts.ts';
import type { GridCommand } from './grid-keys.ts';
import { commandOf } from './grid-keys.ts';
import type { At, Selection } from './selection.ts';
import { blockOf, endOfRow, isSingle, moveColumns, moveRows, reachOf, stepCell } from './selection.ts';
import type { SheetState } from './sheet-state.ts';

export interface Editing extends At {
  readonly text: string;
  /** With a caret the arrows move in the text; without, they commit and move on. */
  readonly caret: boolean;
  readonly fault: PointsFault | null;
}

export interface GridDeps {
  readonly sheet: Sheet;
  readonly state: SheetState;
  readonly readOnly: boolean;
  readonly onPasted: (block: FittedBlock) => void;
  /** Enter on a cell that needs words: a reason, a choice. False where there is nothing to open. */
  readonly onOpen: (at: At) => boolean;
  readonly onLeave: () => void;
}

export type Grid = ReturnType<typeof useGrid>;

/** Where the focus is, what is being typed, and what keys, mouse and clipboard do about it. */
export function useGrid({ sheet, state, readOnly, onPasted, onOpen, onLeave }: GridDeps) {
  const table = useRef<HTMLTableElement>(null);
  const takesFocus = useRef(false);
  const reach = useMemo(() => reachOf(sheet), [sheet]);
  const { rows, lastColumn } = reach;
  const first = endOfRow(reach, rows[0] ?? 0, 'first');
  const [selection, setSelection] = useState<Selection>({ focus: first, anchor: first });
  const [editing, setEditing] = useState<Editing | null>(null);

  useLayoutEffect(() => {
    if (!takesFocus.current || editing !== null) return;
    takesFocus.current = false;
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-at="${selection.focus.row}-${selection.focus.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selection, editing]);

  const goTo = useCallback((focus: At, extend = false) => {
    takesFocus.current = true;
    setEditing(null);
    setSelection((now) => ({ focus, anchor: extend ? now.anchor : focus }));
  }, []);

  const placeOf = ({ row, column }: At) => {
    const member = sheet.members[row];
    const item = sheet.items[column];
    return member === undefined || item === undefined ? null : { member, item };
  };
  const mayWrite = (at: At): boolean => {
    const place = placeOf(at);
    return !readOnly && place !== null && rowKind(place.member) === 'open' && isFor(place.member, place.item);
  };
  const scoreAt = (memberId: string, item: string) => state.at({ memberId, item });

  /** False where what was typed cannot stand: the edit goes on and says why. */
  const commit = (): boolean => {
    if (editing === null) return true;
    const place = placeOf(editing);
    if (place === null) return true;
    const read = editing.text.trim() === '' ? { points: null } : readTyped(editing.text, place.item);
    if ('fault' in read) {
      setEditing({ ...editing, fault: read.fault });
      return false;
    }
    const { points, reason } = scoreAt(place.member.id, place.item.id);
    const after = newScore({ points, reason }, read.points);
    if (!isSameScore({ points, reason }, after)) {
      state.write([{ memberId: place.member.id, item: place.item.id, before: { points, reason }, after }]);
    }
    setEditing(null);
    return true;
  };

  const moveFrom = (at: At, command: GridCommand): void => {
    if (command.name === 'enter') goTo(moveRows(reach, at, command.back ? -1 : 1));
    if (command.name === 'step') {
      const next = stepCell(reach, at, command.by);
      if (next !== null) goTo(next);
    }
    if (command.name === 'move') {
      const next =
        command.columns === 0
          ? moveRows(reach, at, command.rows)
          : moveColumns(reach, at, command.columns, command.extend ? lastColumn - 1 : lastColumn);
      goTo(next, command.extend);
    }
    if (command.name === 'row-end') {
      const row = command.wholeGrid ? (command.to === 'first' ? rows[0] : rows.at(-1)) : at.row;
      goTo(endOfRow(reach, row ?? at.row, command.to));
    }
  };

  const act = (command: GridCommand): void => {
    const block = blockOf(selection);
    if (command.name === 'type' && mayWrite(selection.focus)) {
      setEditing({ ...selection.focus, text: command.text, caret: false, fault: null });
    }
    if (command.name === 'edit' && mayWrite(selection.focus)) {
      const place = placeOf(selection.focus);
      const text = place === null ? '' : (scoreAt(place.member.id, place.item.id).points ?? '');
      setEditing({ ...selection.focus, text, caret: true, fault: null });
    }
    if (command.name === 'clear' && !readOnly) state.write(clearBlock(sheet, block, scoreAt));
    if (command.name === 'fill-down' && !readOnly) state.write(fillDown(sheet, block, scoreAt));
    if (command.name === 'undo' || command.name === 'redo') {
      const place = command.name === 'undo' ? state.undo() : state.redo();
      if (place !== null) {
        const row = sheet.members.findIndex(({ id }) => id === place.memberId);
        goTo({ row, column: sheet.items.findIndex(({ id }) => id === place.item) });
      }
    }
    if (command.name === 'select-all') {
      setSelection({
        focus: first,
        anchor: { row: rows.at(-1) ?? 0, column: lastColumn - 1 },
      });
    }
    if (command.name === 'leave') onLeave();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const command = commandOf(event);
    if (command === null) return;
    // Past the last cell Tab belongs to the page, so that nobody is caught in the grid.
    if (command.name === 'step' && stepCell(reach, selection.focus, command.by) === null) return;
    event.preventDefault();
    if (command.name === 'enter' && !command.back && onOpen(selection.focus)) return;
    moveFrom(selection.focus, command);
    act(command);
  };

  const onEditKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (editing === null || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      goTo({ row: editing.row, column: editing.column });
      return;
    }
    const command = commandOf(event);
    if (command === null || !['move', 'step', 'enter'].includes(command.name)) return;
    if (command.name === 'move' && editing.caret && command.columns !== 0) return;
    event.preventDefault();
    if (!commit()) return;
    if (command.name === 'step' && stepCell(reach, editing, command.by) === null) goTo(editing);
    else moveFrom(editing, command.name === 'move' ? { ...command, extend: false } : command);
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    const { top, bottom, left, right } = blockOf(selection);
    const items = sheet.items.slice(left, right + 1);
    const lines = sheet.members
      .slice(top, bottom + 1)
      .map(({ id }) => items.map((item) => scoreAt(id, item.id).points));
    event.clipboardData.setData('text/plain', writeBlock(lines));
  };

  const paste = (text: string): void => {
    const block = readBlock(text);
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    const item = sheet.items[selection.focus.column];
    if (only !== undefined && !isSingle(selection) && item !== undefined) {
      const read = readTyped(only, item);
      if ('points' in read) {
        const changes = spreadPoints(sheet, blockOf(selection), scoreAt, read.points);
        state.write(changes, 'pasted');
        onPasted({ changes, faults: [], blanks: 0 });
        return;
      }
    }
    const { top: row, left: column } = blockOf(selection);
    const plain = (memberId: string, at: string) => {
      const { points, reason } = scoreAt(memberId, at);
      return { points, reason };
    };
    const fitted = fitBlock(block, { members: sheet.members, items: sheet.items, row, column, scoreAt: plain });
    state.write(fitted.changes, 'pasted');
    onPasted(fitted);
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== null || readOnly) return;
    event.preventDefault();
    paste(event.clipboardData.getData('text/plain'));
  };

  const editAt = (at: At): void => {
    if (!mayWrite(at)) return;
    setSelection({ focus: at, anchor: at });
    const place = placeOf(at);
    const text = place === null ? '' : (scoreAt(place.member.id, place.item.id).points ?? '');
    setEditing({ ...at, text, caret: true, fault: null });
  };

  const endEdit = (): void => {
    if (!commit()) setEditing(null);
  };

  return {
    table,
    rows,
    selection,
    editing,
    setEditing,
    goTo,
    editAt,
    endEdit,
    onKeyDown,
    onEditKey,
    onCopy,
    onPaste,
    paste,
    setSelection,
  };
}
