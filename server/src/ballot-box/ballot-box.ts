import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { InUse } from '../certificates/certificates.ts';
import { connectionOf } from '../connection.ts';
import type { OwnHosts } from '../own-hosts.ts';
import { sendProblems } from '../send-problems.ts';
import { serverFactory } from '../server-factory.ts';
import type { Box } from './box.ts';

export interface BallotBoxOptions {
  readonly box: Box;
  readonly hosts: OwnHosts;
  readonly certificates?: InUse;
}

/** Nothing is shown here, so nothing is allowed. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
/** A bundle of the largest ballot; each ballot's own length is asked for before anything is read. */
const bodyBytesMost = 16 * 1024 * 1024;
const bundleType = 'application/octet-stream';

/**
 * The ballot box has an origin of its own, so that scripts of neither side reach into the other. It knows no sessions, sets
 * no cookie, and writes no line about any request: who casts leaves no trace here. Browsers send the cookies of a host to
 * all of its ports, so a page that casts leaves them out (`credentials: 'omit'`), and a request that has one is refused.
 * Pages of the same host name alone may call it.
 */
export function buildBallotBox({ box, hosts, certificates }: BallotBoxOptions): FastifyInstance {
  const app = fastify({
    ...{ logger: false, trustProxy: false, bodyLimit: bodyBytesMost },
    serverFactory: serverFactory(certificates),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(bundleType, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler(async (error, _request, reply) => sendProblems(reply, [{ code: codeOf(error) }]));
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const connection = connectionOf(request, hosts);
    if (connection === 'encrypted') reply.header('strict-transport-security', 'max-age=31536000');
    if (!hosts.isOwn(request.headers.host)) return sendProblems(reply, [{ code: 'request.host-unknown' }]);
    if (connection === 'open') return sendProblems(reply, [{ code: 'request.not-encrypted' }]);
    if (!admitOrigin(request, reply, hosts)) return sendProblems(reply, [{ code: 'request.cross-site' }]);
    // A page that forgot to leave it out would tell us who casts: it is told, and mended.
    if (request.headers.cookie !== undefined && request.url.startsWith('/ballots/'))
      return sendProblems(reply, [{ code: 'ballot.cookie-sent' }]);
    if (!['GET', 'POST', 'OPTIONS'].includes(request.method))
      return sendProblems(reply, [{ code: 'request.method-unknown' }]);
    return undefined;
  });
  app.get('/health', async () => ({ status: 'ok' }));
  serveBallots(app, box);
  app.setNotFoundHandler(async (_request, reply) => sendProblems(reply, [{ code: 'request.unknown' }]));
  return app;
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hashShape = /^[0-9a-f]{64}$/;

interface At {
  readonly Params: { readonly id: string };
}

interface TicketAt {
  readonly Params: { readonly id: string; readonly claimHash: string };
}

function serveBallots(app: FastifyInstance, box: Box): void {
  const unknown = (reply: FastifyReply) => sendProblems(reply, [{ code: 'ballot.unknown-in-box' }]);
  app.get<At>('/ballots/:id', async ({ params: { id } }, reply) => {
    const view = idShape.test(id) ? await box.read(id) : null;
    return view ?? unknown(reply);
  });
  // Every waiting device asks this again and again: the manifest is a hundred times as long.
  app.get<At>('/ballots/:id/state', async ({ params: { id } }, reply) => {
    const state = idShape.test(id) ? await box.state(id) : null;
    return state === null ? unknown(reply) : { state };
  });
  app.get<At>('/ballots/:id/list', async ({ params: { id } }, reply) => {
    const list = idShape.test(id) ? await box.list(id) : null;
    return list === null ? unknown(reply) : reply.type('text/plain; charset=utf-8').send(list);
  });
  app.get<TicketAt>('/ballots/:id/tickets/:claimHash', async ({ params: { id, claimHash } }, reply) => {
    const answer = idShape.test(id) && hashShape.test(claimHash) ? await box.ticketAnswer(id, claimHash) : null;
    return answer === null
      ? sendProblems(reply, [{ code: 'ballot.ticket-unknown' }])
      : reply.type('application/json').send(answer);
  });
  app.options('/ballots/:id', async (_request, reply) => reply.status(204).send());
  // Before anything of a body is read.
  const refuseLength = async ({ params, headers: sent }: FastifyRequest<At>, reply: FastifyReply) => {
    const length = idShape.test(params.id) ? await box.lengthOf(params.id) : null;
    if (length === null) return unknown(reply);
    if (Number(sent['content-length']) !== length)
      return sendProblems(reply, [{ code: 'ballot.bundle-wrong', facts: { what: 'length' } }]);
    return undefined;
  };
  app.post<At>('/ballots/:id', { onRequest: refuseLength }, async ({ params: { id }, body }, reply) => {
    const taken = await box.cast(id, body as Buffer);
    return taken.ok ? taken.value : sendProblems(reply, taken.problems);
  });
}

/** Pages of our own host name are let in, whatever their port; a request without an origin is none of a page. */
function admitOrigin({ headers: { origin } }: FastifyRequest, reply: FastifyReply, hosts: OwnHosts): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin) || !hosts.isOwn(new URL(origin).host)) return false;
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
    vary: 'origin',
  });
  return true;
}

/** Nothing of a fault is written anywhere: a line about it would have a time. */
function codeOf(error: unknown): string {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status < 500 ? 'request.invalid' : 'ballot.box-fault';
}
