import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import helmet from '@fastify/helmet';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { Problem } from '@xianfeng/engine';
import fastify, { type FastifyInstance } from 'fastify';
import { uploadBytesMost } from './server-options.ts';
import type { Certificates } from './certificates/certificates.ts';
import { serveTrustPage } from './certificates/trust-page.ts';
import { connectionOf } from './connection.ts';
import type { Context, Services } from './context.ts';
import { toWireError } from './to-wire-error.ts';
import { requestProblem } from './request-problem.ts';
import { openCookies, secureCookie } from './secure-cookies.ts';
import { tlsOptions } from './tls-options.ts';
import { writeLog } from './write-log.ts';
import { describeApi } from './describe-api.ts';
import { followDoing } from './follow-doing.ts';
import type { OwnHosts } from './own-hosts.ts';
import { servePages } from './pages.ts';
import { wireBody } from './respond.ts';
import { router } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import { sendProblems } from './send-problems.ts';

export interface AppOptions {
  readonly services: Services;
  readonly webFolder: string;
  readonly isRequestLogged: boolean;
  readonly hosts: OwnHosts;
  /** Where the service answers on the network. */
  readonly certificates?: Certificates;
}

/** Longer than the pauses of somebody who reads, so that the next click needs no new handshake. */
const keepAliveTimeout = 65_000;

/** The HTTP side: the contract under /api, the pages everywhere else. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, webFolder, isRequestLogged, hosts, certificates } = options;
  const app = fastify({
    logger: false,
    bodyLimit: uploadBytesMost,
    trustProxy: false,
    serverFactory: (handler) =>
      certificates === undefined
        ? createServer({ keepAliveTimeout }, handler)
        : createTlsServer({ ...tlsOptions(certificates), keepAliveTimeout }, handler),
  });
  // First, for routes keep the handler that stands when they are added.
  app.setErrorHandler(async (error, _request, reply) => {
    const wire = toWireError(error);
    return sendProblems(reply, problemsOf(wire));
  });
  await app.register(helmet, securityHeaders);
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
    if (connection === 'encrypted') reply.header('strict-transport-security', 'max-age=31536000');
    const problem = requestProblem(request, hosts);
    if (problem !== null) return sendProblems(reply, [problem]);
    if (connection !== 'open') return undefined;
    if (request.method !== 'GET') return sendProblems(reply, [{ code: 'request.not-encrypted' }]);
    return reply.redirect(`https://${request.host}${request.url}`, 308);
  });
}

function answerHealth(app: FastifyInstance, { store }: Services): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const isReady = await store.isReachable();
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database-unreachable' });
  });
  app.get('/openapi.json', async () => describeApi());
}

function answerApi(app: FastifyInstance, services: Services, hosts: OwnHosts): void {
  const handler = new OpenAPIHandler<Context>(router, {
    clientInterceptors: [
      ({ next }) => next().catch((error: unknown) => Promise.reject(toWireError(error))),
      (call) => followDoing(call, (doing) => call.next({ ...call, context: { ...call.context, doing } })),
    ],
    // A body that cannot even be read never reaches the interceptor above.
    rootInterceptors: [async ({ next }) => withOwnCode(await next())],
  });
  // The handler reads the bodies itself, as the contract says; Fastify must leave them alone.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all('/api/*', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const isEncrypted = connectionOf(request, hosts) === 'encrypted';
    const headers = isEncrypted ? { ...request.headers, cookie: openCookies(request.headers.cookie) } : request.headers;
    const context: Context = {
      ...services,
      caller: await services.identity.sessionOf(headers),
      doing: { act: '', key: null, bodyHash: '', isCommitted: false },
      request: {
        headers,
        from: request.ip,
        setCookie: (header) => void reply.header('set-cookie', isEncrypted ? secureCookie(header) : header),
      },
    };
    const { matched } = await handler.handle(request, reply, { prefix: '/api', context });
    if (!matched) await sendProblems(reply, [{ code: 'request.unknown' }]);
    return reply;
  });
}

/** Path patterns and times only: no addresses, no ids, no names, no query. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    writeLog('info', 'request', {
      method: request.method,
      area: request.url.split(/[/?]/, 3).join('/'),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
}

function withOwnCode<Handled extends { readonly matched: boolean; readonly response: unknown }>(
  handled: Handled,
): Handled {
  const { response } = handled as { response?: { status: number; body: unknown } };
  if (response?.status !== 400 || !isUnread(response.body)) return handled;
  return { ...handled, response: { ...response, body: wireBody([{ code: 'request.invalid' }]) } };
}

function isUnread(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 'BAD_REQUEST';
}

function problemsOf(error: Error): readonly Problem[] {
  return 'data' in error ? (error.data as { readonly problems: readonly Problem[] }).problems : [];
}
