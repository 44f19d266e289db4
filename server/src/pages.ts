import { resolve } from 'node:path';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblems } from './send-problems.ts';

/** Serves the built pages; whatever is no file and no page is not there. */
export async function servePages(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(statics, {
    root: resolve(webFolder),
    wildcard: true,
    // The build lays a compressed file beside each; a browser that takes it gets a third of the bytes.
    preCompressed: true,
    // Built files carry the hash of their content in their names; the page that names them must stay fresh.
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.setNotFoundHandler(async (request, reply) => {
    // A deep link of the pages is answered by the one page they are; anything else that is not there is not there.
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
    if (isPage) return reply.sendFile('index.html');
    return sendProblems(reply, [{ code: 'request.unknown' }]);
  });
}
