import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { NotReached, reach } from './reach.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serve(answer: RequestListener): Promise<string> {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((resolve) => void made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/`;
}

test('an answer comes through as it was given, with a body or without', async () => {
  const address = await serve((request, response) => {
    response.statusCode = request.url === '/none' ? 204 : 409;
    response.setHeader('content-type', 'application/json');
    response.end(request.url === '/none' ? undefined : '{"code":"taken"}');
  });
  const refused = await reach(new Request(address), {});
  expect([refused.status, refused.headers.get('content-type')]).toEqual([409, 'application/json']);
  expect(await refused.json()).toEqual({ code: 'taken' });
  const empty = await reach(new Request(`${address}none`), {});
  expect([empty.status, await empty.text()]).toEqual([204, '']);
});

test('a refusal of the server is handed on as the JSON it is', async () => {
  const address = await serve((_, response) => {
    response.writeHead(409, { 'content-type': 'application/problem+json' });
    response.end('{"code":"taken"}');
  });
  const refused = await reach(new Request(address), {});
  expect(refused.headers.get('content-type')).toBe('application/json');
});

test('a server that is gone, or goes in the middle of its answer, was not reached', async () => {
  const address = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(reach(new Request(address), {})).rejects.toBeInstanceOf(NotReached);
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  await expect(reach(new Request(address), {})).rejects.toBeInstanceOf(NotReached);
});

test('what we call off ourselves is no fault of the line', async () => {
  const address = await serve(() => {});
  const asked = reach(new Request(address), { signal: AbortSignal.abort() });
  await expect(asked).rejects.not.toBeInstanceOf(NotReached);
});
