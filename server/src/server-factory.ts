import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { InUse } from './certificates/certificates.ts';
import { tlsOptions } from './tls-options.ts';

/** Longer than the pauses of somebody who reads, so that the next click needs no new handshake. */
const keepAliveTimeout = 65_000;

/** What listens: TLS where there is a certificate, else plain HTTP for this machine. */
export function serverFactory(certificates: InUse | undefined): (handler: RequestListener) => Server {
  return (handler) =>
    certificates === undefined
      ? createServer({ keepAliveTimeout }, handler)
      : createTlsServer({ ...tlsOptions(certificates), keepAliveTimeout }, handler);
}
