import { ORPCError } from '@orpc/server';
import { statusOf } from '@xianfeng/contract';
import type { Problem, Result } from '@xianfeng/engine';

/** The outcome of an act; what was refused leaves as an error with the first problem's code and all of their facts. */
export function respond<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw refusal(result.problems);
}

/** The error that carries problems over the wire. */
export function refusal(problems: readonly Problem[]): ORPCError<string, { problems: readonly Problem[] }> {
  const code = problems[0]?.code ?? 'server.fault';
  return new ORPCError(code, { status: statusOf(code), message: code, data: { problems } });
}
