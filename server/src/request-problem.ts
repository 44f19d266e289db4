import type { FastifyRequest } from 'fastify';
import type { Problem } from '@xianfeng/engine';
import { bodyLimit } from './body-limits.ts';
import { type Connection, schemeOf } from './connection.ts';
import type { OwnHosts } from './own-hosts.ts';

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const writing: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What stands against a request before anybody looks at it: its method, host, origin, query, kind and size. */
export function requestProblem(request: FastifyRequest, hosts: OwnHosts, connection: Connection): Problem | null {
  const { method, headers } = request;
  if (!hosts.isOwn(headers.host)) return { code: 'request.host-unknown' };
  // TRACE would hand cookies to scripts, OPTIONS would open doors to other sites; neither is needed.
  if (!reading.has(method) && !writing.has(method)) return { code: 'request.method-unknown' };
  if (!request.url.startsWith('/api/')) return null;
  if (comesFromElsewhere(request)) return { code: 'request.cross-site' };
  if (reading.has(method)) return repeatedField(request);
  return isFromOwnPage(request, connection) ? bodyProblem(request) : { code: 'request.cross-site' };
}

/** What browsers since Chromium 76 and Safari 16.4 say of every request, reads too: another site wanted it. */
function comesFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

/**
 * Every browser states the origin of a write; ours is the only one that may. Programs without a browser state none, and
 * have no cookie that a page could misuse: one that has both a cookie and no origin is not a page of ours.
 */
function isFromOwnPage({ headers }: FastifyRequest, connection: Connection): boolean {
  const { origin, host } = headers;
  if (origin !== undefined) return origin === `${schemeOf(connection)}://${host}`;
  return headers['sec-fetch-site'] === 'same-origin' || headers.cookie === undefined;
}

function bodyProblem({ url, headers }: FastifyRequest): Problem | null {
  const [path = ''] = url.split('?', 1);
  // A body that does not announce its length cannot be limited before it is read; browsers always announce it.
  if (headers['transfer-encoding'] !== undefined) return { code: 'request.length-missing' };
  const length = Number(headers['content-length'] ?? 0);
  const { type, bytesMost } = bodyLimit(path);
  if (length > bytesMost)
    return { code: 'request.too-large', facts: { megabytesMost: Math.floor(bytesMost / 1024 / 1024) } };
  // A form of another site can send texts and forms without being asked, but no JSON.
  const isKnown = length === 0 || headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === type;
  return isKnown ? null : { code: 'request.type-unknown', facts: { type } };
}

/** A field that is there twice means one thing to one reader and another to the next. */
function repeatedField({ url }: FastifyRequest): Problem | null {
  const query = new URLSearchParams(url.split('?', 2)[1] ?? '');
  const fields = [...query.keys()];
  const repeated = fields.find((field, index) => fields.indexOf(field) !== index);
  return repeated === undefined ? null : { code: 'request.query-repeated', facts: { field: repeated.slice(0, 40) } };
}
