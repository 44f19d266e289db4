import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openAtOnce } from './at-once.ts';
import { connectionOf } from './connection.ts';
import type { Context, Services } from './context.ts';
import { followDoing } from './follow-doing.ts';
import type { OwnHosts } from './own-hosts.ts';
import { languageOf, problemAnswer, problemType } from './problem-answer.ts';
import { nameRoute } from './request-log.ts';
import { refusal } from './respond.ts';
import { router } from './router.ts';
import { openCookies, secureCookie } from './secure-cookies.ts';
import { sendProblems } from './send-problems.ts';
import { problemsOf, toWireError } from './to-wire-error.ts';
import { unknownField } from './unknown-field.ts';

/** The contract under /api. */
export function answerApi(app: FastifyInstance, services: Services, hosts: OwnHosts): void {
  const handler = openHandler();
  const atOnce = openAtOnce();
  // The handler reads the bodies itself, as the contract says; Fastify must leave them alone.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.addHook('onSend', async (_request, reply) => {
    const isJson = /^application\/(problem\+)?json/.test(String(reply.getHeader('content-type')));
    if (isJson && reply.statusCode >= 400) reply.header('content-type', problemType);
    // Files are saved, never opened in place of a page of ours; and if one is opened all the same, nothing in it acts.
    const disposition = reply.getHeader('content-disposition');
    if (disposition === undefined) return;
    reply.header('content-disposition', String(disposition).replace(/^inline/, 'attachment'));
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  });
  app.all('/api/*', async (request, reply) => {
    const context = await contextOf(services, {
      request,
      reply,
      isEncrypted: connectionOf(request, hosts) === 'encrypted',
    });
    const handle = () => handler.handle(request, reply, { prefix: '/api', context });
    const handled = context.caller === null ? await handle() : await atOnce.inTurn(context.caller.accountId, handle);
    if (handled === null) await sendProblems(reply, [{ code: 'request.too-many' }]);
    else if (!handled.matched) await sendProblems(reply, [{ code: 'request.unknown' }]);
    return reply;
  });
}

function openHandler(): OpenAPIHandler<Context> {
  return new OpenAPIHandler<Context>(router, {
    clientInterceptors: [
      async ({ next, path, procedure, context, input }) => {
        context.request.reached(path.join('.'));
        const problem = unknownField(procedure, context.request.queried);
        if (problem !== null) throw refusal([problem]);
        try {
          return await next();
        } catch (thrown) {
          const error = toWireError(thrown);
          await noteDenied(context, { error, route: path.join('.'), sent: input });
          throw error;
        }
      },
      (call) => followDoing(call, (doing) => call.next({ ...call, context: { ...call.context, doing } })),
    ],
    // A body that cannot even be read never reaches the interceptor above.
    rootInterceptors: [
      async ({ next, request }) => {
        const handled = await next();
        if (!handled.matched || handled.response.status < 400) return handled;
        const { response } = handled;
        const body = problemAnswer(problemsOf(response.body), languageOf(request.headers['accept-language']));
        return { matched: true, response: { ...response, status: body.status, body } };
      },
    ],
  });
}

interface Denied {
  readonly error: Error;
  readonly route: string;
  readonly sent: unknown;
}

/** What a signed-in person was not let do, or to whom, is an act of the trail. */
async function noteDenied({ caller, refusals, request }: Context, { error, route, sent }: Denied): Promise<void> {
  const [problem] = problemsOf(error);
  if (caller === null || problem?.code !== 'access.denied') return;
  const { committeeId, accountId: id, personId } = caller;
  await refusals.note({
    ...{ committeeId, account: { id, personId }, isProved: true },
    ...{ route, code: problem.code, from: request.from, sent },
  });
}

interface Arrived {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly isEncrypted: boolean;
}

async function contextOf(services: Services, { request, reply, isEncrypted }: Arrived): Promise<Context> {
  const headers = isEncrypted ? { ...request.headers, cookie: openCookies(request.headers.cookie) } : request.headers;
  return {
    ...services,
    caller: await services.identity.sessionOf(headers),
    doing: { act: '', key: null, bodyHash: '', isCommitted: false },
    request: {
      headers,
      from: request.ip,
      queried: [...new URLSearchParams(request.url.split('?', 2)[1] ?? '').keys()],
      setCookie: (header) => void reply.header('set-cookie', isEncrypted ? secureCookie(header) : header),
      reached: (route) => nameRoute(request, route),
    },
  };
}
