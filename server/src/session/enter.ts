import type { Me } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Entry } from '../accounts/identity.ts';
import type { Context } from '../context.ts';
import { readMe } from './me.ts';

/** Hands the cookies of a session just opened to the browser and says who is in. */
export async function enter(context: Context, entry: Result<Entry>): Promise<Result<Me>> {
  if (!entry.ok) return entry;
  for (const cookie of entry.value.cookies) context.request.setCookie(cookie);
  return readMe(context, entry.value.caller);
}
