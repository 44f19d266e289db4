import { textValue } from './reading.ts';
import type { Reading } from './reading.ts';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { Cell } from './workbook.ts';

/** The tab a text file shows in Excel; facts and pages need a name. */
const SHEET = 'CSV';

/** Reads a text table: commas, tabs or semicolons; every value is a text. Throws refusals. */
export function readCsv(bytes: Uint8Array, reading: Reading): void {
  const text = decodeText(bytes);
  reading.sheet(SHEET, false);
  const separator = separatorOf(text);
  let at = 0;
  for (let row = 1; at < text.length; row += 1) {
    const line = readLine(text, at, separator);
    if (line === null) throw new Refusal('spreadsheet.quote-open', { sheet: SHEET, row });
    reading.row(row, line.cells);
    at = line.next;
  }
  reading.merges([]);
}

/** UTF-8 with or without its mark, UTF-16 with one, else GB18030, which Chinese Excel writes (GBK is part of it). */
function decodeText(bytes: Uint8Array): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !looksBinary(text)) return text;
  }
  throw new Refusal('spreadsheet.unknown-kind');
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A stray control character is a fault of its cell; one in fifty and more is no text at all. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  const controls = head.match(/(?![\t\r\n])\p{Cc}/gu)?.length ?? 0;
  return controls > 4 && controls * 50 > head.length;
}

function separatorOf(text: string): string {
  const head = text
    .slice(0, 2000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 5)
    .join('\n');
  const count = (separator: string): number => head.split(separator).length;
  return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** One line with its quoted values (RFC 4180); null where a quote is never closed. */
function readLine(text: string, from: number, separator: string): { cells: Cell[]; next: number } | null {
  const cells: Cell[] = [];
  let at = from;
  for (let column = 1; ; column += 1) {
    const field = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    if (field === null) return null;
    const value = textValue(field.value);
    if (value !== null) cells.push({ column, ...value });
    if (cells.length > limits.columns) throw new Refusal('spreadsheet.too-many-columns', { most: limits.columns });
    if (text[field.end] !== separator) return { cells, next: lineBreakAfter(text, field.end) };
    at = field.end + 1;
  }
}

function plain(text: string, from: number, separator: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number, separator: string): { value: string; end: number } | null {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return null;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  // A longer value is refused anyway; it need not be unquoted in full first.
  const value = text.slice(from + 1, Math.min(end, from + 3 + 2 * limits.textLength)).replaceAll('""', '"');
  // What follows a closing quote before the next separator belongs to the value, as Excel reads it.
  const rest = plain(text, end + 1, separator);
  return { value: value + rest.value, end: rest.end };
}

function lineBreakAfter(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
