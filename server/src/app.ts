import helmet from '@fastify/helmet';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { Problem } from '@xianfeng/engine';
import fastify, { type FastifyInstance } from 'fastify';
import { uploadBytesMost } from './server-options.ts';
import type { Context, Services } from './context.ts';
import { toWireError } from './to-wire-error.ts';
import { requestProblem } from './request-problem.ts';
import { writeLog } from './write-log.ts';
import { describeApi } from './describe-api.ts';
import { servePages } from './pages.ts';
import { wireBody } from './respond.ts';
import { router } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import { sendProblems } from './send-problems.ts';

export interface AppOptions {
  readonly services: Services;
  readonly webFolder: string;
  readonly isRequestLogged: boolean;
}

/** The HTTP side: the contract under /api, the pages everywhere else. */
export async function buildApp({ services, webFolder, isRequestLogged }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: uploadBytesMost, trustProxy: false });
  // First, for routes keep the handler that stands when they are added.
  app.setErrorHandler(async (error, _request, reply) => {
    const wire = toWireError(error);
    return sendProblems(reply, problemsOf(wire));
  });
  await app.register(helmet, securityHeaders);
  if (isRequestLogged) logRequests(app);
  answerHealth(app, services);
  answerApi(app, services);
  await servePages(app, webFolder);
  return app;
}

function answerHealth(app: FastifyInstance, { store }: Services): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const isReady = await store.isReachable();
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database-unreachable' });
  });
  app.get('/openapi.json', async () => describeApi());
}

function answerApi(app: FastifyInstance, services: Services): void {
  const handler = new OpenAPIHandler<Context>(router, {
    clientInterceptors: [({ next }) => next().catch((error: unknown) => Promise.reject(toWireError(error)))],
    // A body that cannot even be read never reaches the interceptor above.
    rootInterceptors: [async ({ next }) => withOwnCode(await next())],
  });
  // The handler reads the bodies itself, as the contract says; Fastify must leave them alone.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.addHook('onRequest', async (request, reply) => {
    const problem = requestProblem(request);
    if (problem !== null) await sendProblems(reply, [problem]);
  });
  app.all('/api/*', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const context: Context = {
      ...services,
      caller: await services.identity.sessionOf(request.headers),
      request: {
        headers: request.headers,
        setCookie: (header) => void reply.header('set-cookie', header),
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
