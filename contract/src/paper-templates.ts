import { oc } from '@orpc/contract';
import { z } from 'zod';
import { templateKinds } from './sentences/template-fields.ts';
import { day, id } from './shapes.ts';

const kind = z.enum(templateKinds);
const revision = z.int().min(0);

const version = z.object({
  revision,
  /** Null where the template that comes with the program was taken back into use. */
  fileName: z.string().nullable(),
  by: z.string(),
  on: day,
});

const template = z.object({
  kind,
  /** Of the one in use; 0 for the one that comes with the program, before any other. */
  revision,
  isOwn: z.boolean(),
  /** What can stand in it in braces, as it is written. */
  places: z.array(z.string()),
  /** The latest first. */
  versions: z.array(version),
});
export type PaperTemplate = z.infer<typeof template>;

/** A Word document of some pages is a tenth of it. */
const templateUpload = z.file().max(1024 * 1024);

/** Word templates that papers are filled into. */
export const paperTemplates = {
  list: oc.route({ method: 'GET', path: '/paper-templates' }).output(z.array(template)),
  /** A version as it was brought in; 0 is the one that comes with the program. */
  read: oc
    .route({ method: 'GET', path: '/paper-templates/{kind}/{revision}' })
    .input(z.object({ kind, revision: z.coerce.number().pipe(revision) }))
    .output(z.file()),
  /** Brings in a version; `seen` is the revision in use that the caller has looked at. */
  bring: oc
    .route({ method: 'POST', path: '/paper-templates/{kind}' })
    .input(z.object({ kind, id, seen: z.coerce.number().pipe(revision), file: templateUpload }))
    .output(template),
  /** Takes the template that comes with the program into use again. */
  restore: oc
    .route({ method: 'POST', path: '/paper-templates/{kind}/standard' })
    .input(z.object({ kind, id, seen: revision }))
    .output(template),
};
