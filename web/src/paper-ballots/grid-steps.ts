interface Caret {
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly value: string;
}

export interface GridStep {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Where a key leads from a cell; null where it stays in it. Left and right leave the cell only at its
 * edge or while all of it is selected, so that a mistyped figure can be mended.
 */
export function stepOf(key: string, withShift: boolean, caret: Caret): GridStep | null {
  const isWhole = caret.selectionStart === 0 && caret.selectionEnd === caret.value.length;
  switch (key) {
    case 'ArrowUp':
      return { rows: -1, columns: 0 };
    case 'ArrowDown':
      return { rows: 1, columns: 0 };
    case 'Enter':
      return { rows: withShift ? -1 : 1, columns: 0 };
    case 'ArrowLeft':
      return isWhole || caret.selectionEnd === 0 ? { rows: 0, columns: -1 } : null;
    case 'ArrowRight':
      return isWhole || caret.selectionStart === caret.value.length ? { rows: 0, columns: 1 } : null;
    default:
      return null;
  }
}
