import type { PaperTemplate, TemplateKind } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';
import type { UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { templateView } from './view.ts';

interface Brought {
  readonly kind: TemplateKind;
  readonly id: string;
  /** The revision in use that the caller has looked at. */
  readonly seen: number;
  /** Null for the template that comes with the program. */
  readonly file: UploadedFile | null;
}

/** Takes a version into use, once nothing stands against it; the versions before stay. */
export async function bringTemplate(
  context: Context,
  caller: Caller,
  brought: Brought,
): Promise<Result<PaperTemplate>> {
  const { kind, id, seen, file } = brought;
  const problems = file === null ? [] : await context.press.check(file.bytes, kind);
  return commit(context, caller, async (tx, trail) => {
    if (problems.length > 0) return refused(...problems);
    await tx.paperTemplates.hold(kind);
    const [current] = await tx.paperTemplates.versionsOf(kind);
    const before = current?.revision ?? 0;
    if (before !== seen) return refused({ code: 'template.changed-meanwhile' });
    const isStandard = current === undefined || current.file_name === null;
    if (file === null && isStandard) return refused({ code: 'template.standard-already' });
    const [name, hash] = [file?.name ?? null, file?.hash ?? null];
    await tx.paperTemplates.insert({
      ...{ id, kind, revision: before + 1, file_name: name, file_hash: hash },
      content: file === null ? null : Buffer.from(file.bytes),
      ...{ recorded_by: caller.personId, recorded_on: context.clock.today(), recorded_at: context.clock.now() },
    });
    trail.add({
      subjectId: id,
      before: { revision: before, hash: current?.file_hash ?? null },
      after: { kind, revision: before + 1, name, hash },
    });
    return done(await templateView(tx, kind));
  });
}
