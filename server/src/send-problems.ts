import type { Problem } from '@xianfeng/engine';
import type { FastifyReply } from 'fastify';
import { languageOf, problemAnswer, problemType } from './problem-answer.ts';

/** Refuses outside the contract in the same shape as within it. */
export function sendProblems(reply: FastifyReply, problems: readonly Problem[]): FastifyReply {
  const answer = problemAnswer(problems, languageOf(reply.request.headers['accept-language']));
  return reply.status(answer.status).type(problemType).send(JSON.stringify(answer));
}
