import type { FastifyInstance, FastifyRequest } from 'fastify';
import { writeLog } from './write-log.ts';

const names = new WeakMap<FastifyRequest, string>();

/** Remembers which route of the contract a request reached. */
export function nameRoute(request: FastifyRequest, name: string): void {
  names.set(request, name);
}

/** Name of the route and times only: no address, no id, no name, no query, whatever a caller put into them. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    writeLog('info', 'request', {
      method: request.method,
      route: names.get(request) ?? areaOf(request),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
}

/** Outside the contract: the address that stands in our own code, never the one that was typed. */
function areaOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? 'none';
}
