import { booleanWords } from '@xianfeng/contract';
import type { Cell, CellValue } from './workbook.ts';

/** Full-width letters, digits and signs as half-width; invisible characters gone; white space as single blanks. */
export function cleanText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** The same without any white space. */
export function compactText(text: string): string {
  return cleanText(text).replaceAll(' ', '');
}

/** What a cell shows, as text; empty for a missing one. */
export function shownText(cell: CellValue | undefined): string {
  switch (cell?.kind) {
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return cell.decimal;
    case 'date':
      return cell.day;
    case 'boolean':
      return cell.value ? booleanWords.true : booleanWords.false;
    case 'unknown':
    case undefined:
      return '';
  }
}

/** A heading as it is compared: without blanks, stars, colons and remarks in brackets. */
export function headingKey(text: string): string {
  return compactText(text)
    .replace(/\([^()]*\)|\[[^[\]]*\]|\u3010[^\u3010\u3011]*\u3011/g, '')
    .replace(/[*:]/g, '');
}

export function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
  return cells.find((cell) => cell.column === column);
}
