import { randomBytes } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import type { Problem } from '@xianfeng/engine';
import { faultFacts } from './fault-facts.ts';
import { writeLog } from './write-log.ts';
import { refusal } from './respond.ts';

/** Whatever a handler throws, as the error the wire carries: refusals as they are, faults of ours with a reference. */
export function toWireError(error: unknown): Error {
  if (isCalledOff(error)) return refusal([{ code: 'server.busy' }]);
  if (!(error instanceof ORPCError)) return isBadRequest(error) ? refusal([{ code: 'request.invalid' }]) : fault(error);
  if (error.code === 'BAD_REQUEST') return refusal(inputProblems(error.data));
  if (error.code === 'INTERNAL_SERVER_ERROR') return toWireError(error.cause ?? new Error(error.message));
  return error;
}

/** The problems an error carries, as it is thrown and as the library puts it on the wire. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (typeof error !== 'object' || error === null) return [];
  if ('data' in error && hasProblems(error.data)) return error.data.problems;
  // A body that cannot be read at all.
  return 'code' in error && error.code === 'BAD_REQUEST' ? [{ code: 'request.invalid' }] : [];
}

function hasProblems(carried: unknown): carried is { readonly problems: readonly Problem[] } {
  return typeof carried === 'object' && carried !== null && 'problems' in carried && Array.isArray(carried.problems);
}

/** A fault is logged in full here and leaves as a bare reference, so that nothing internal goes out. */
function fault(error: unknown): Error {
  const reference = randomBytes(6).toString('hex');
  writeLog('error', 'server.fault', { reference, ...faultFacts(error) });
  return refusal([{ code: 'server.fault', facts: { reference } }]);
}

/** The database calls a statement off that takes longer than a request may (store/src/installation.ts). */
function isCalledOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}

/** What the HTTP library itself refuses, such as an address that cannot be decoded. */
function isBadRequest(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500;
}

/** What the contract's schema found wrong with a request, field by field. */
function inputProblems(found: unknown): readonly Problem[] {
  const issues = hasIssues(found) ? found.issues : [];
  const problems = issues.map(({ path, message }) => ({
    code: 'request.invalid',
    path: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    facts: { rule: message },
  }));
  return problems.length === 0 ? [{ code: 'request.invalid' }] : problems;
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

function hasIssues(found: unknown): found is { readonly issues: readonly Issue[] } {
  return typeof found === 'object' && found !== null && 'issues' in found && Array.isArray(found.issues);
}
