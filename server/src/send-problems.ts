import type { Problem } from '@xianfeng/engine';
import type { FastifyReply } from 'fastify';
import { wireBody } from './respond.ts';

/** Refuses outside the contract in the same shape as within it. */
export function sendProblems(reply: FastifyReply, problems: readonly Problem[]): FastifyReply {
  const body = wireBody(problems);
  return reply.status(body.status).send(body);
}
