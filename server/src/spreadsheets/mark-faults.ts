import { markedWords } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { headingKey, shownText } from './clean-text.ts';
import { findHeadingRow } from './heading.ts';
import type { Table, TableCell, TableRow, WrittenValue } from './table.ts';
import { columnNumber } from './workbook.ts';
import type { Cell, Row, Sheet, Workbook } from './workbook.ts';
import { writeTables } from './write-table.ts';

/** Says a problem in the reader's language, as the page would. */
export type Sentence = (problem: Problem) => string;

const WIDTH = 14;
const SENTENCE_WIDTH = 60;
const LINE_HEIGHT = 18;

/**
 * A copy of the uploaded workbook (.xlsx) to correct and upload again: faulty cells coloured, what is
 * wrong with a row in a last column, all faults listed on a first tab. It is built anew from the values
 * that were read, so formulas, links and macros of the upload are not in it.
 */
export function markFaults(workbook: Workbook, problems: readonly Problem[], sentence: Sentence): Uint8Array {
  const visible = workbook.sheets.filter((sheet) => !sheet.isHidden && sheet.name !== markedWords.sheet);
  return writeTables([listOfFaults(problems, sentence), ...visible.map((sheet) => copyOf(sheet, problems, sentence))]);
}

function listOfFaults(problems: readonly Problem[], sentence: Sentence): Table {
  const heads = markedWords.heads.map((text, at): TableCell => ({ column: at + 1, value: { text }, look: 'head' }));
  const rows = problems.map((problem, at): TableRow => {
    const { sheet, row, column, heading, value } = problem.facts ?? {};
    const values: readonly WrittenValue[] = [
      { number: String(at + 1) },
      ...[sheet, row, column, heading, value].map((fact) => (fact == null ? null : { text: String(fact) })),
      { text: sentence(problem) },
    ];
    return {
      number: at + 3,
      height: heightOf(sentence(problem)),
      cells: values.map((written, index) => ({ column: index + 1, value: written })),
    };
  });
  return {
    name: markedWords.sheet,
    columns: [6, WIDTH, 6, 6, WIDTH, 20, SENTENCE_WIDTH].map((width) => ({ width })),
    frozenRows: 2,
    rows: [
      { number: 1, height: 30, cells: [{ column: 1, value: { text: markedWords.title }, look: 'remark' }] },
      { number: 2, cells: heads },
      ...rows,
    ],
    merges: [{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: heads.length }],
  };
}

function copyOf(sheet: Sheet, all: readonly Problem[], sentence: Sentence): Table {
  const problems = all.filter((problem) => problem.facts?.['sheet'] === sheet.name);
  // Whether it was meant as a roster or as a score sheet does not matter for where the headings are.
  const head = findHeadingRow(sheet, () => true);
  // A copy that was marked before has the column already; it is written over, not added to.
  const earlier = head?.headings.find((heading) => heading.key === headingKey(markedWords.column))?.column;
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
  const last = earlier ?? widest + 1;
  const byRow = Map.groupBy(problems, (problem) => Number(problem.facts?.['row'] ?? 0));
  const numbers = new Set([head?.row ?? 1, ...byRow.keys(), ...sheet.rows.map((row) => row.number)]);
  numbers.delete(0);
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  return {
    name: sheet.name,
    columns: Array.from({ length: last }, (_, at) => ({ width: at + 1 === last ? SENTENCE_WIDTH : WIDTH })),
    frozenRows: head?.row ?? 0,
    merges: sheet.merges.filter((merge) => merge.toColumn < last && merge.fromColumn > 0),
    rows: [...numbers]
      .toSorted((one, other) => one - other)
      .map((number) => {
        const faults = byRow.get(number) ?? [];
        const isHead = problems.length > 0 && number === (head?.row ?? 1);
        const text = faults.length > 0 ? faults.map(sentence).join('\n') : isHead ? markedWords.column : null;
        const row = rows.get(number) ?? { number, cells: [] };
        const cells = [...copyOfRow(row, { faults, last, isHead }), ...remark(last, text, faults.length > 0)];
        return faults.length > 0 && text !== null ? { number, height: heightOf(text), cells } : { number, cells };
      }),
  };
}

function copyOfRow(row: Row, of: { faults: readonly Problem[]; last: number; isHead: boolean }): readonly TableCell[] {
  const faulty = new Set(of.faults.map((problem) => columnNumber(String(problem.facts?.['column'] ?? ''))));
  const cells = new Map(row.cells.filter((cell) => cell.column !== of.last).map((cell) => [cell.column, cell]));
  const columns = new Set([...cells.keys(), ...faulty]);
  return [...columns]
    .filter((column) => column > 0 && column !== of.last)
    .toSorted((one, other) => one - other)
    .map((column) => {
      const look = faulty.has(column) ? 'fault' : of.isHead ? 'head' : 'plain';
      return { column, value: written(cells.get(column)), look };
    });
}

/** Programs do not all stretch a row by themselves; a Chinese character is two wide. Excel takes 409 points at most. */
function heightOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length * 2) / SENTENCE_WIDTH), 0);
  return Math.min(409, Math.max(1, lines) * LINE_HEIGHT);
}

function remark(column: number, text: string | null, isFault: boolean): readonly TableCell[] {
  return text === null ? [] : [{ column, value: { text }, look: isFault ? 'fault' : 'head' }];
}

function written(cell: Cell | undefined): WrittenValue {
  switch (cell?.kind) {
    case undefined:
      return null;
    case 'number':
      return { number: cell.decimal };
    case 'date':
      return { day: cell.day };
    case 'unknown':
      return { text: markedWords.formula };
    case 'text':
    case 'boolean':
    case 'error':
      return { text: shownText(cell) };
  }
}
