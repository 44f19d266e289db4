import { refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { starListPaper } from '../papers/star-list.ts';
import { readStarRegister } from './register.ts';

/** The list of stars to print, once a meeting has given any. */
export async function starListFile(services: Services, caller: Caller, branchId: string): Promise<Result<File>> {
  const register = await readStarRegister(services, caller, branchId);
  if (!register.ok) return register;
  const { awarded } = register.value;
  if (awarded === null) return refused({ code: 'paper.not-confirmed' });
  return pdfFile(services, starListPaper(register.value, awarded));
}
