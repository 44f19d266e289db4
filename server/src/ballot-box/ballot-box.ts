import fastify, { type FastifyInstance } from 'fastify';
import type { Certificates } from '../certificates/certificates.ts';
import { connectionOf } from '../connection.ts';
import type { OwnHosts } from '../own-hosts.ts';
import { sendProblems } from '../send-problems.ts';
import { serverFactory } from '../server-factory.ts';

export interface BallotBoxOptions {
  readonly hosts: OwnHosts;
  readonly certificates?: Certificates;
}

/** Nothing is shown here, so nothing is allowed; no other site, not even our own pages, is let in until one needs to be. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
/** A ballot is small. */
const bodyBytesMost = 64 * 1024;

/**
 * The ballot box has an origin of its own, so that scripts of neither side reach into the other. It knows no sessions, sets
 * no cookie, and writes no line about any request: who casts leaves no trace here. Browsers send the cookies of a host to
 * all of its ports, so a page that casts must leave them out (`credentials: 'omit'`); what arrives all the same is read by
 * nobody. Today it says only that it is there.
 */
export function buildBallotBox({ hosts, certificates }: BallotBoxOptions): FastifyInstance {
  const app = fastify({
    ...{ logger: false, trustProxy: false, bodyLimit: bodyBytesMost },
    serverFactory: serverFactory(certificates),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const connection = connectionOf(request, hosts);
    if (connection === 'encrypted') reply.header('strict-transport-security', 'max-age=31536000');
    if (!hosts.isOwn(request.headers.host)) return sendProblems(reply, [{ code: 'request.host-unknown' }]);
    if (connection === 'open') return sendProblems(reply, [{ code: 'request.not-encrypted' }]);
    if (request.method !== 'GET') return sendProblems(reply, [{ code: 'request.method-unknown' }]);
    return undefined;
  });
  app.get('/health', async () => ({ status: 'ok' }));
  app.setNotFoundHandler(async (_request, reply) => sendProblems(reply, [{ code: 'request.unknown' }]));
  return app;
}
