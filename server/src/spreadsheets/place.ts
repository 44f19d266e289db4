import type { Problem } from '@xianfeng/engine';
import { shownText } from './clean-text.ts';
import { columnLetter } from './workbook.ts';
import type { CellValue } from './workbook.ts';

/** Where a fault is, in the words of the person who looks at the sheet. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly heading: string;
}

/** A fault of one cell; `value` is what stands there, cut to what fits a sentence. */
export function faultAt(place: Place, code: string, found?: CellValue, more?: Problem['facts']): Problem {
  const { sheet, row, column, heading } = place;
  const value = shownText(found).slice(0, 60);
  return { code, facts: { sheet, row, column: columnLetter(column), heading, value, ...more } };
}
