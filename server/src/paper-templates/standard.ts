import { readFileSync } from 'node:fs';
import type { TemplateKind } from '@xianfeng/contract';

/** The template that comes with the program. */
export function standardTemplate(kind: TemplateKind): Uint8Array {
  return readFileSync(new URL(`../papers/templates/${kind}.docx`, import.meta.url));
}
