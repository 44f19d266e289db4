import type { FastifyRequest } from 'fastify';
import type { OwnHosts } from './own-hosts.ts';

/**
 * What lies between us and the browser. `encrypted`: TLS, ours or that of the web server before us. `inside`: plain HTTP
 * that never leaves this machine. `open`: plain HTTP on the network, where everybody can listen.
 */
export type Connection = 'encrypted' | 'inside' | 'open';

export function connectionOf({ protocol, socket, headers }: FastifyRequest, hosts: OwnHosts): Connection {
  if (protocol === 'https') return 'encrypted';
  if (!/^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')) return 'open';
  return hosts.isEncryptedBefore(headers.host) ? 'encrypted' : 'inside';
}

/** The scheme that stands in the browser's address bar. */
export function schemeOf(connection: Connection): 'http' | 'https' {
  return connection === 'encrypted' ? 'https' : 'http';
}
