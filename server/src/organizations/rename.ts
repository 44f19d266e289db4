import type { Organization } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Decided, performAct, type Seen } from './perform.ts';

export interface Renaming extends Decided, Seen {
  readonly name: string;
}

/** Another name from a day on; sheets on the wall and confirmed years keep the one they were published under. */
export function renameOrganization(
  context: Context,
  caller: Caller,
  { id, revision, name, ...decided }: Renaming,
): Promise<Result<Organization>> {
  const act = { act: 'rename', id, name } as const;
  return performAct(context, caller, { decided, act, seen: [{ id, revision }], aboutId: id });
}
