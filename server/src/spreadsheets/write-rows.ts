import { done, type Result } from '@xianfeng/engine';
import { writeTables } from './write-table.ts';

interface Written {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const headRow = 2;
const widest = 40;
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What stands on a screen as a spreadsheet under its title and heads; texts stay texts whatever they begin with. */
export function writeRows({ title, head, rows }: Written): Result<File> {
  const bytes = writeTables([
    {
      name: title,
      columns: head.map((text, at) => ({ width: widthOf([text, ...rows.map((row) => row[at] ?? '')]) })),
      ...{ frozenRows: headRow, frozenColumns: 1 },
      rows: [
        { number: 1, height: 34, cells: [{ column: 1, value: { text: title }, look: 'title' }] },
        {
          ...{ number: headRow, height: 24 },
          cells: head.map((text, at) => ({ column: at + 1, value: { text }, look: 'head' as const })),
        },
        ...rows.map((row, at) => ({
          number: headRow + 1 + at,
          cells: row.map((value, column) => ({ column: column + 1, value: writtenOf(value) })),
        })),
      ],
      ...(head.length < 2 ? {} : { merges: [{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: head.length }] }),
    },
  ]);
  return done(new File([new Uint8Array(bytes)], `${title}.xlsx`, { type }));
}

function writtenOf(value: string | number | null) {
  if (value === null) return null;
  return typeof value === 'number' ? { number: String(value) } : { text: value };
}

/** A Chinese character takes the room of two. */
function widthOf(cells: readonly (string | number)[]): number {
  const lengths = cells.map((cell) => [...String(cell)].reduce((sum, sign) => sum + (sign > '\u2000' ? 2 : 1), 0));
  return Math.min(widest, Math.max(10, ...lengths) + 2);
}
