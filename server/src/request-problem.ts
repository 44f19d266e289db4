import type { FastifyRequest } from 'fastify';
import type { Problem } from '@xianfeng/engine';
import type { OwnHosts } from './own-hosts.ts';
import { jsonBytesMost, uploadBytesMost } from './server-options.ts';

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** What stands against a request before anybody looks at it: its origin and its size. */
export function requestProblem(request: FastifyRequest, hosts: OwnHosts): Problem | null {
  if (!hosts.isOwn(request.headers.host)) return { code: 'request.host-unknown' };
  if (reading.has(request.method)) return null;
  if (!isSameSite(request)) return { code: 'request.cross-site' };
  const isUpload = request.headers['content-type']?.startsWith('multipart/form-data') === true;
  const most = isUpload ? uploadBytesMost : jsonBytesMost;
  // A body that does not announce its length cannot be limited before it is read; browsers always announce it.
  if (request.headers['transfer-encoding'] !== undefined) return { code: 'request.length-missing' };
  if (Number(request.headers['content-length'] ?? 0) > most) {
    return { code: 'request.too-large', facts: { megabytesMost: Math.floor(most / 1024 / 1024) } };
  }
  return null;
}

/** Browsers say where a write comes from; only our own pages may write. Programs without a browser send neither header. */
function isSameSite(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.headers.host;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
