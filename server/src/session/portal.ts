import type { Me } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Context } from '../context.ts';
import { enter } from './enter.ts';

/** Sends somebody to the organization's portal. */
export async function beginPortal({ portal, request }: Context): Promise<Result<{ address: string }>> {
  if (portal === null) return refused({ code: 'portal.none' });
  const begun = await portal.begin();
  if (!begun.ok) return begun;
  request.setCookie(begun.value.cookie);
  return done({ address: begun.value.address });
}

/** Lets in who came back from there, if an administrator has written down whose number it is. Nobody signs up so. */
export async function finishPortal(context: Context, query: string): Promise<Result<Me>> {
  const { portal, identity, request } = context;
  if (portal === null) return refused({ code: 'portal.none' });
  const who = await portal.finish(request.headers, query);
  request.setCookie(portal.clearing);
  if (!who.ok) return who;
  return enter(context, await identity.enterFromPortal(request, who.value));
}
