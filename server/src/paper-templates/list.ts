import { type PaperTemplate, templateKinds } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { templateView } from './view.ts';

export function listTemplates({ store }: Services, caller: Caller): Promise<Result<PaperTemplate[]>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const templates: PaperTemplate[] = [];
    for (const kind of templateKinds) templates.push(await templateView(tx, kind));
    return done(templates);
  });
}
