import type { Organization } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Decided, performAct, type Seen } from './perform.ts';

export interface Moving extends Decided, Seen {
  readonly parentId: string;
}

/** Under another organization from a day on, with everything that stands under it; its people and points stay in it. */
export function moveOrganization(
  context: Context,
  caller: Caller,
  { id, revision, parentId, ...decided }: Moving,
): Promise<Result<Organization>> {
  const act = { act: 'move', id, parentId } as const;
  return performAct(context, caller, { decided, act, seen: [{ id, revision }], aboutId: id });
}
