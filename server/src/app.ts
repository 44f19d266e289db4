import { resolve } from 'node:path';
import helmet from '@fastify/helmet';
import statics from '@fastify/static';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { statusOf } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { uploadBytesMost } from './config.ts';
import type { Context, Services } from './context.ts';
import { toWireError } from './faults.ts';
import { requestProblem } from './guard.ts';
import { writeLog } from './log.ts';
import { describeApi } from './open-api.ts';
import { router } from './router.ts';

export interface AppOptions {
  readonly services: Services;
  readonly webFolder: string;
  readonly isRequestLogged: boolean;
}

/** The HTTP side: the contract under /api, the pages everywhere else. */
export async function buildApp({ services, webFolder, isRequestLogged }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: uploadBytesMost, trustProxy: false });
  await app.register(helmet, securityHeaders);
  if (isRequestLogged) logRequests(app);
  answerHealth(app, services);
  answerApi(app, services);
  await servePages(app, webFolder);
  app.setErrorHandler(async (error, _request, reply) => {
    const wire = toWireError(error);
    return sendProblems(reply, problemsOf(wire));
  });
  return app;
}

/**
 * Everything from ourselves only, nothing inline, no frames. Styles alone may be inline: antd writes them at run time,
 * and a style cannot act. HSTS is left to whoever serves HTTPS: over plain HTTP on loopback browsers ignore it.
 */
const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' as const },
  frameguard: { action: 'deny' as const },
};

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

async function servePages(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(statics, {
    root: resolve(webFolder),
    wildcard: true,
    // Built files carry the hash of their content in their names; the page that names them must stay fresh.
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.setNotFoundHandler(async (request, reply) => {
    // A deep link of the pages is answered by the one page they are; anything else that is not there is not there.
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
    if (isPage) return reply.sendFile('index.html');
    return sendProblems(reply, [{ code: 'request.unknown' }]);
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

function problemsOf(error: Error): readonly Problem[] {
  return 'data' in error ? (error.data as { readonly problems: readonly Problem[] }).problems : [];
}

/** The same shape as an error of the API: its code, its status and all of its problems. */
function sendProblems(reply: FastifyReply, problems: readonly Problem[]): FastifyReply {
  const code = problems[0]?.code ?? 'server.fault';
  const status = statusOf(code);
  return reply.status(status).send({ defined: false, code, status, message: code, data: { problems } });
}
