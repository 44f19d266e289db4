import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll } from 'vitest';

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Receiver {
  readonly port: number;
  readonly received: Received[];
  /** How it answers; 204 where nothing is said. */
  answers: (response: ServerResponse) => void;
}

/** Whoever is posted to, on this machine. */
export async function receiver(): Promise<Receiver> {
  const state = {
    received: [] as Received[],
    answers: (response: ServerResponse): void => void response.writeHead(204).end(),
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      state.received.push({ path: request.url ?? '', headers: request.headers, body });
      state.answers(response);
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, { port });
}
