import { ORPCError } from '@orpc/client';
import type { Problem } from '@xianfeng/engine';
import { NotReached } from '../reach.ts';

/** The problems an answer of the server carries; none where the server was not reached. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof ORPCError)) return [];
  if (hasProblems(error.data)) return error.data.problems;
  // Something between us answered for the service, or it broke off: a word of HTTP tells nobody anything.
  return error.status >= 500 ? [] : [{ code: error.code }];
}

/** A refusal as the server sends it (RFC 9457), as the error that pages catch; null where the answer is something else. */
export function readRefusal(body: unknown): ORPCError<string, { readonly problems: readonly Problem[] }> | null {
  if (!hasProblems(body)) return null;
  const { code, status } = body;
  return new ORPCError(code, { status, data: { problems: body.problems } });
}

/** What this device itself refuses, in the shape of a refusal of the server. */
export function refusalOf(problems: readonly Problem[]): ORPCError<string, { readonly problems: readonly Problem[] }> {
  return new ORPCError(problems[0]?.code ?? 'refused', { status: 422, data: { problems } });
}

/** Whether the service refused for good (4xx) what was asked, not for the moment only (408, 425, 429). */
export function isRefused(error: unknown): boolean {
  return error instanceof ORPCError && error.status < 500 && ![408, 425, 429].includes(error.status);
}

/** Who is at fault: the line to the server, the server that said something, or this page. */
export function faultOf(error: unknown): 'line' | 'server' | 'page' {
  if (error instanceof NotReached || isPageNotFetched(error)) return 'line';
  return error instanceof ORPCError ? 'server' : 'page';
}

/** A page of ours is fetched when it is first opened; each browser says in its own words that it did not come. */
function isPageNotFetched(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|Importing a module script/.test(error.message);
}

function hasProblems(
  carried: unknown,
): carried is { readonly code: string; readonly status: number; readonly problems: readonly Problem[] } {
  return typeof carried === 'object' && carried !== null && 'problems' in carried && Array.isArray(carried.problems);
}
