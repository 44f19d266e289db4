import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Client } from '../builders.ts';

export interface SocketAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

/** Sends a write over a socket of its own, as a browser with this client's cookie would. */
export function sendOver(port: number, by: Client, path: string, body: object): Promise<SocketAnswer> {
  const payload = JSON.stringify(body);
  const { promise, resolve, reject } = Promise.withResolvers<SocketAnswer>();
  const sent = request(
    {
      ...{ host: '127.0.0.1', port, method: 'POST', path: `/api${path}`, agent: false },
      headers: {
        ...{ origin: `http://127.0.0.1:${port}`, cookie: by.cookie, 'idempotency-key': randomUUID() },
        ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) },
      },
    },
    (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const type = response.headers['content-type'] ?? '';
        resolve({ status: response.statusCode ?? 0, type, body: text === '' ? null : JSON.parse(text) });
      });
    },
  );
  sent.on('error', reject);
  sent.end(payload);
  return promise;
}
