/** What a key asks of the grid, for the cell that has the focus. */
export type GridCommand =
  | { readonly name: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly name: 'row-end'; readonly to: 'first' | 'last'; readonly wholeGrid: boolean }
  | { readonly name: 'step'; readonly by: 1 | -1 }
  | { readonly name: 'type'; readonly text: string }
  | { readonly name: 'edit' }
  | { readonly name: 'enter'; readonly back: boolean }
  | { readonly name: 'clear' | 'fill-down' | 'undo' | 'redo' | 'leave' | 'select-all' };

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

const SHORTCUTS: Readonly<Record<string, GridCommand>> = {
  d: { name: 'fill-down' },
  z: { name: 'undo' },
  y: { name: 'redo' },
  a: { name: 'select-all' },
};

/** Null where the key is not the grid's; copy and paste come as events of their own. */
export function commandOf(key: Key): GridCommand | null {
  if (key.altKey) return null;
  const arrow = ARROWS[key.key];
  if (arrow !== undefined && !key.ctrlKey)
    return { name: 'move', rows: arrow[0], columns: arrow[1], extend: key.shiftKey };
  if (key.key === 'Home' || key.key === 'End') {
    return { name: 'row-end', to: key.key === 'Home' ? 'first' : 'last', wholeGrid: key.ctrlKey || key.metaKey };
  }
  if (key.ctrlKey || key.metaKey) {
    if (key.shiftKey && key.key.toLowerCase() === 'z') return { name: 'redo' };
    return SHORTCUTS[key.key.toLowerCase()] ?? null;
  }
  return plainCommand(key);
}

function plainCommand({ key, code, shiftKey }: Key): GridCommand | null {
  if (key === 'Tab') return { name: 'step', by: shiftKey ? -1 : 1 };
  if (key === 'Enter') return { name: 'enter', back: shiftKey };
  if (key === 'F2') return { name: 'edit' };
  if (key === 'Escape') return { name: 'leave' };
  if (key === 'Delete' || key === 'Backspace') return { name: 'clear' };
  const digit = digitOf(key, code, shiftKey);
  if (digit !== null) return { name: 'type', text: digit };
  if (key === 't' || key === 'T' || (key === 'Process' && code === 'KeyT')) return { name: 'type', text: '10' };
  return null;
}

/** A Chinese input method may hide which digit was pressed; the key's place then tells. */
function digitOf(key: string, code: string, shiftKey: boolean): string | null {
  if (/^[0-9.]$/.test(key)) return key;
  if (/^[０-９]$/.test(key)) return key.normalize('NFKC');
  if (key !== 'Process' || shiftKey) return null;
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null;
}
