import { done, refused, type Result } from '@xianfeng/engine';
import { takeUpload } from '../spreadsheets/uploaded-file.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Cell } from '../spreadsheets/workbook.ts';

const linesMost = 5000;

/** The first sheet's rows that hold a text, a line each with tabs between; who they are is read where the list is shown. */
export async function readNames(file: File): Promise<Result<{ readonly lines: string[] }>> {
  const { bytes } = await takeUpload(file);
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const sheet = workbook.value.sheets.find(({ isHidden }) => !isHidden);
  const lines = (sheet?.rows ?? []).slice(0, linesMost).map(({ cells }) => cells.map(textOf).join('\t'));
  return lines.some((line) => line.trim() !== '') ? done({ lines }) : refused({ code: 'event.file-empty' });
}

function textOf(cell: Cell): string {
  return cell.kind === 'text' ? cell.text.replace(/\s*[\r\n]+\s*/g, ' ') : '';
}
