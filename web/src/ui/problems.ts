import { ORPCError } from '@orpc/client';
import type { Problem } from '@xianfeng/engine';
import { NotReached } from '../reach.ts';

/** The problems an answer of the server carries; none where the server was not reached. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof ORPCError)) return [];
  const data: unknown = error.data;
  if (hasProblems(data)) return data.problems;
  if (isProblem(data)) return [data];
  return [{ code: error.code }];
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

function hasProblems(data: unknown): data is { readonly problems: readonly Problem[] } {
  return typeof data === 'object' && data !== null && 'problems' in data && Array.isArray(data.problems);
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}
