import type { MinutesEntry, StepView } from '@xianfeng/contract';
import { done, refused, type Result, type StepPlace } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { wordFile } from '../paper-templates/word-file.ts';
import { minutesPaper } from '../papers/minutes.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { minutesValues } from '../papers/template-values.ts';
import { readStep } from './read.ts';

type Asked = StepPlace & { readonly branchId: string };

/** The minutes that stand, to print. */
export async function minutesFile(services: Services, caller: Caller, asked: Asked): Promise<Result<File>> {
  const written = await writtenStep(services, caller, asked);
  if (!written.ok) return written;
  const { step, minutes } = written.value;
  return pdfFile(services, minutesPaper(step, minutes), minutes.on);
}

/** The same as a Word document. */
export async function minutesWord(services: Services, caller: Caller, asked: Asked): Promise<Result<File>> {
  const written = await writtenStep(services, caller, asked);
  if (!written.ok) return written;
  const { step, minutes } = written.value;
  const given = minutesValues(step, minutes);
  return wordFile(services, caller, { kind: 'minutes', given, name: `${step.record}-${minutes.on}` });
}

interface Written {
  readonly step: StepView;
  readonly minutes: MinutesEntry;
}

/** What was withdrawn is not printed. */
async function writtenStep(services: Services, caller: Caller, asked: Asked): Promise<Result<Written>> {
  const step = await readStep(services, caller, asked);
  if (!step.ok) return step;
  const { minutes } = step.value;
  return minutes === null ? refused({ code: 'paper.not-written' }) : done({ step: step.value, minutes });
}
