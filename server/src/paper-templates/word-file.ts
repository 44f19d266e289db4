import type { TemplateKind } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { filledOf, type Given } from '../papers/fill-template.ts';
import { standardTemplate } from './standard.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Wanted<Kind extends TemplateKind> {
  readonly kind: Kind;
  readonly given: Given<Kind>;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** A paper as a Word document, filled into the template in use. */
export async function wordFile<Kind extends TemplateKind>(
  { store, press }: Pick<Services, 'store' | 'press'>,
  caller: Caller,
  { kind, given, name }: Wanted<Kind>,
): Promise<Result<File>> {
  const own = await store.transaction(caller.committeeId, (tx) => tx.paperTemplates.current(kind));
  const bytes = await press.fill(own ?? standardTemplate(kind), filledOf(kind, given));
  return done(new File([bytes], `${name}.docx`, { type: docxType }));
}
