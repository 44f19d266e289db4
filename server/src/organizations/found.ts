import type { Organization } from '@xianfeng/contract';
import { done, type NewOrganization, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { beginYear } from './begin-year.ts';
import { performAct } from './perform.ts';

export interface Founding extends Omit<NewOrganization, 'branchKind'> {
  readonly branchKind?: string | undefined;
  readonly on: string;
  readonly document: string;
}

/** Founds an organization under another, or a higher committee above the top. The act has the id of what it founds. */
export function foundOrganization(context: Context, caller: Caller, asked: Founding): Promise<Result<Organization>> {
  const { on, document, ...founded } = asked;
  const organization = newOrganization(founded);
  return performAct(context, caller, {
    decided: { actId: asked.id, on, document },
    act: { act: 'found', organization },
    seen: [],
    aboutId: asked.id,
    async follow(tx) {
      if (organization.kind === 'branch') await beginYear(tx, context, [organization.id]);
      return done(null);
    },
  });
}

export function newOrganization(founded: Omit<Founding, 'on' | 'document'>): NewOrganization {
  const { id, parentId, kind, name, branchKind = null } = founded;
  return { id, parentId, kind, name, branchKind };
}
