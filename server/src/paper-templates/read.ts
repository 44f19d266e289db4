import type { TemplateKind } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { standardTemplate } from './standard.ts';
import { docxType } from './word-file.ts';

/** A version to download and edit. */
export function readTemplate(
  { store }: Services,
  caller: Caller,
  { kind, revision }: { readonly kind: TemplateKind; readonly revision: number },
): Promise<Result<File>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = revision === 0 ? null : await tx.paperTemplates.at(kind, revision);
    if (row === undefined) return refused({ code: 'template.unknown' });
    const bytes = row?.content ?? standardTemplate(kind);
    return done(new File([new Uint8Array(bytes)], row?.file_name ?? `${kind}.docx`, { type: docxType }));
  });
}
