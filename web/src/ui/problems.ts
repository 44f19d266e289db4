import { ORPCError } from '@orpc/client';
import type { Problem } from '@xianfeng/engine';

/** The problems an answer of the server carries; none where the server was not reached. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof ORPCError)) return [];
  const data: unknown = error.data;
  if (hasProblems(data)) return data.problems;
  if (isProblem(data)) return [data];
  return [{ code: error.code }];
}

export function isOffline(error: unknown): boolean {
  return error instanceof TypeError;
}

function hasProblems(data: unknown): data is { readonly problems: readonly Problem[] } {
  return typeof data === 'object' && data !== null && 'problems' in data && Array.isArray(data.problems);
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}
