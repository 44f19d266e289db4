import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { answerApi } from './api.ts';
import { uploadBytesMost } from './body-limits.ts';
import type { Certificates } from './certificates/certificates.ts';
import { serveTrustPage } from './certificates/trust-page.ts';
import { connectionOf } from './connection.ts';
import type { Services } from './context.ts';
import { answerHealth } from './health.ts';
import type { OwnHosts } from './own-hosts.ts';
import { servePages } from './pages.ts';
import { logRequests } from './request-log.ts';
import { requestProblem } from './request-problem.ts';
import { permissionsPolicy, securityHeaders } from './security-headers.ts';
import { sendProblems } from './send-problems.ts';
import { serverFactory } from './server-factory.ts';
import { problemsOf, toWireError } from './to-wire-error.ts';

export interface AppOptions {
  readonly services: Services;
  readonly webFolder: string;
  readonly isRequestLogged: boolean;
  readonly hosts: OwnHosts;
  /** Where the service answers on the network. */
  readonly certificates?: Certificates;
}

/** The HTTP side: the contract under /api, the pages everywhere else. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, webFolder, isRequestLogged, hosts, certificates } = options;
  const app = fastify({
    logger: false,
    bodyLimit: uploadBytesMost,
    trustProxy: false,
    serverFactory: serverFactory(certificates),
  });
  // First, for routes keep the handler that stands when they are added.
  app.setErrorHandler(async (error, _request, reply) => sendProblems(reply, problemsOf(toWireError(error))));
  await app.register(helmet, securityHeaders(services.ballotBox.port));
  if (isRequestLogged) logRequests(app);
  checkRequests(app, hosts);
  answerHealth(app, services);
  if (certificates !== undefined) serveTrustPage(app, certificates);
  answerApi(app, services, hosts);
  await servePages(app, webFolder);
  return app;
}

/** Before anything else, whatever is asked for. */
function checkRequests(app: FastifyInstance, hosts: OwnHosts): void {
  app.addHook('onRequest', async (request, reply) => {
    const connection = connectionOf(request, hosts);
    // Nothing is kept by anybody; the pages' files say otherwise of themselves.
    reply.headers({ 'cache-control': 'no-store', 'permissions-policy': permissionsPolicy });
    if (connection === 'encrypted') reply.header('strict-transport-security', 'max-age=31536000');
    const problem = requestProblem(request, hosts, connection);
    if (problem !== null) return sendProblems(reply, [problem]);
    if (connection !== 'open') return undefined;
    if (request.method !== 'GET') return sendProblems(reply, [{ code: 'request.not-encrypted' }]);
    return reply.redirect(`https://${request.host}${request.url}`, 308);
  });
}
