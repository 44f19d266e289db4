import { refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { letterPaper } from '../papers/letter.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { readMeasure } from './view.ts';

/** The letter of a measure to print, for whoever may read the measure. */
export async function letterFile(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const { store, clock } = services;
  const asked = { id, today: clock.today() };
  const measure = await store.transaction(caller.committeeId, (tx) => readMeasure(tx, caller, asked));
  if (!measure.ok) return measure;
  const { kind, state, concerns } = measure.value;
  if (kind.form !== 'letter' || state === 'waived') return refused({ code: 'paper.no-letter' });
  return pdfFile(services, letterPaper(measure.value), concerns.name);
}
