import { serialOfDay } from './excel-day.ts';
import { limits } from './limits.ts';
import type { CellFormat, Table, TableCell, TableRange, TableRow, Validation } from './table.ts';
import { columnLetter } from './workbook.ts';
import { styleIndex } from './write-styles.ts';
import { MAIN, XML_HEAD, xmlText } from './written-xml.ts';

/** What a spreadsheet program might take for the beginning of a formula or command, full-width signs included. */
const RISKY = /^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** One worksheet. Texts are inline strings, never formulas; there is no element `f` in what we write. */
export function sheetPart(table: Table): string {
  const { merges = [], validations = [], columns } = table;
  const widths = columns.map(({ width, format = 'general' }, index) => {
    const style = styleIndex('plain', format, false);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`;
  });
  const ranges = merges.map((merge) => `<mergeCell ref="${reference(merge)}"/>`);
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane(table)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}` +
    `<sheetData>${table.rows.map((row) => rowElement(row, table)).join('')}</sheetData>` +
    (ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>` : '') +
    (validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validation).join('')}</dataValidations>`
      : '') +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape"/></worksheet>'
  );
}

function pane({ frozenRows = 0, frozenColumns = 0 }: Table): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const active = frozenRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const corner = `${columnLetter(frozenColumns + 1)}${frozenRows + 1}`;
  return `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
}

function rowElement(row: TableRow, table: Table): string {
  const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
  const cells = row.cells.map((cell) => cellElement(cell, row.number, table.columns[cell.column - 1]?.format));
  return `<row r="${row.number}"${height}>${cells.join('')}</row>`;
}

function cellElement({ column, value, look = 'plain' }: TableCell, row: number, columnFormat?: CellFormat): string {
  const at = `r="${columnLetter(column)}${row}"`;
  const style = (format: CellFormat, isQuoted = false): string => ` s="${styleIndex(look, format, isQuoted)}"`;
  const own = look === 'plain' ? (columnFormat ?? 'general') : 'general';
  if (value === null) return `<c ${at}${style(own)}/>`;
  if ('day' in value && value.day >= '1900-03-01')
    return `<c ${at}${style('day')}><v>${serialOfDay(value.day)}</v></c>`;
  if ('number' in value && isExactInExcel(value.number)) {
    return `<c ${at}${style(own === 'text' ? 'general' : own)}><v>${value.number}</v></c>`;
  }
  const text = 'text' in value ? value.text : 'day' in value ? value.day : value.number;
  const isRisky = RISKY.test(text);
  const format = isRisky || own === 'text' ? 'text' : 'general';
  const inner = xmlText(text.slice(0, limits.textLength));
  return `<c ${at}${style(format, isRisky)} t="inlineStr"><is><t xml:space="preserve">${inner}</t></is></c>`;
}

/** Excel keeps 15 digits; a longer number stays whole only as a text. */
function isExactInExcel(number: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(number) && number.replace(/\D/g, '').length <= 15;
}

function validation(rule: Validation): string {
  const strict = rule.isStrict ? ' showErrorMessage="1"' : '';
  const message = rule.message === undefined ? '' : ` error="${xmlText(rule.message)}"`;
  const shared = `allowBlank="1"${strict}${message} sqref="${reference(rule.range)}"`;
  if ('words' in rule) {
    return `<dataValidation type="list" ${shared}><formula1>&quot;${xmlText(rule.words.join(','))}&quot;</formula1></dataValidation>`;
  }
  if ('from' in rule) {
    return `<dataValidation type="list" ${shared}><formula1>${xmlText(fixedReference(rule.from))}</formula1></dataValidation>`;
  }
  const bounds = `<formula1>${rule.least}</formula1><formula2>${rule.most}</formula2>`;
  return `<dataValidation type="decimal" operator="between" ${shared}>${bounds}</dataValidation>`;
}

/** A range of another tab, which does not move with the cell that looks at it. */
function fixedReference({ table, range }: { readonly table: string; readonly range: TableRange }): string {
  const corner = (column: number, row: number): string => `$${columnLetter(column)}$${row}`;
  return `'${table}'!${corner(range.fromColumn, range.fromRow)}:${corner(range.toColumn, range.toRow)}`;
}

function reference({ fromRow, toRow, fromColumn, toColumn }: TableRange): string {
  return `${columnLetter(fromColumn)}${fromRow}:${columnLetter(toColumn)}${toRow}`;
}
