import type { Measure } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { wordFile } from '../paper-templates/word-file.ts';
import { letterPaper } from '../papers/letter.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { letterValues } from '../papers/template-values.ts';
import { readMeasure } from './view.ts';

/** The letter of a measure to print, for whoever may read the measure. */
export async function letterFile(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const letter = await letterOf(services, caller, id);
  return letter.ok ? pdfFile(services, letterPaper(letter.value), letter.value.concerns.name) : letter;
}

/** The same as a Word document. */
export async function letterWord(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const letter = await letterOf(services, caller, id);
  if (!letter.ok) return letter;
  const { kind, concerns } = letter.value;
  return wordFile(services, caller, {
    ...{ kind: 'letter', given: letterValues(letter.value), name: `${kind.name}-${concerns.name}` },
  });
}

async function letterOf({ store, clock }: Services, caller: Caller, id: string): Promise<Result<Measure>> {
  const asked = { id, today: clock.today() };
  const measure = await store.transaction(caller.committeeId, (tx) => readMeasure(tx, caller, asked));
  if (!measure.ok) return measure;
  const { kind, state } = measure.value;
  return kind.form === 'letter' && state !== 'waived' ? done(measure.value) : refused({ code: 'paper.no-letter' });
}
