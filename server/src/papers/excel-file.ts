import { done, pointsFromDecimal, type Result } from '@xianfeng/engine';
import type { Table, TableCell, WrittenValue } from '../spreadsheets/table.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import type { Block, Paper, PaperTable } from './paper.ts';

/** In characters, for a column that takes one part of the width. */
const shareWidth = 12;

/** The tables of a paper as a workbook under the paper's own headings; texts are inert, numbers stay numbers. */
export function excelFile(paper: Paper, concerns = paper.issuer): Result<File> {
  const tables = paper.blocks.flatMap((block: Block) => (block.kind === 'table' ? [block.table] : []));
  const headed = tables.filter(({ columns }) => columns.some(({ head }) => head !== ''));
  const sheets = headed.map((table, at) => sheetOf(paper, table, at));
  return done(spreadsheetFile(writeTables(sheets), `${paper.title}-${concerns}`));
}

function sheetOf({ title, issuer }: Paper, { columns, rows }: PaperTable, at: number): Table {
  const heads = columns.map(
    ({ head }, column): TableCell => ({ column: column + 1, value: { text: head }, look: 'head' }),
  );
  const over = { column: 1, value: { text: [issuer, title].filter((text) => text !== '').join(' ') } };
  return {
    name: at === 0 ? title : `${title} ${at + 1}`,
    columns: columns.map(({ share }) => ({ width: Math.max(8, Math.round(share * shareWidth)) })),
    frozenRows: 2,
    rows: [
      { number: 1, cells: [{ ...over, look: 'title' }] },
      { number: 2, cells: heads },
      ...rows.map((row, index) => ({
        number: index + 3,
        cells: row.map((text, column): TableCell => ({ column: column + 1, value: written(text) })),
      })),
    ],
  };
}

function written(text: string): WrittenValue {
  if (text === '') return null;
  const points = pointsFromDecimal(text);
  return points.ok ? { number: text } : { text };
}
