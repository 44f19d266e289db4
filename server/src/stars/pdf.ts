import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { excelFile } from '../papers/excel-file.ts';
import { pdfFile } from '../papers/paper-file.ts';
import type { Paper } from '../papers/paper.ts';
import { starListPaper } from '../papers/star-list.ts';
import { readStarRegister } from './register.ts';

/** The list of stars to print, once a meeting has given any. */
export async function starListFile(services: Services, caller: Caller, branchId: string): Promise<Result<File>> {
  const paper = await starList(services, caller, branchId);
  return paper.ok ? pdfFile(services, paper.value) : paper;
}

/** The same as a workbook. */
export async function starListExcel(services: Services, caller: Caller, branchId: string): Promise<Result<File>> {
  const paper = await starList(services, caller, branchId);
  return paper.ok ? excelFile(paper.value) : paper;
}

async function starList(services: Services, caller: Caller, branchId: string): Promise<Result<Paper>> {
  const register = await readStarRegister(services, caller, branchId);
  if (!register.ok) return register;
  const { awarded } = register.value;
  return awarded === null ? refused({ code: 'paper.not-confirmed' }) : done(starListPaper(register.value, awarded));
}
