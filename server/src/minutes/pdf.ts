import { refused, type Result, type StepPlace } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { minutesPaper } from '../papers/minutes.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { readStep } from './read.ts';

/** The minutes that stand, to print; what was withdrawn is not printed. */
export async function minutesFile(
  services: Services,
  caller: Caller,
  place: StepPlace & { readonly branchId: string },
): Promise<Result<File>> {
  const step = await readStep(services, caller, place);
  if (!step.ok) return step;
  const { minutes } = step.value;
  if (minutes === null) return refused({ code: 'paper.not-written' });
  return pdfFile(services, minutesPaper(step.value, minutes), minutes.on);
}
