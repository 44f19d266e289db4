import type { FastifyInstance } from 'fastify';
import type { Services } from './context.ts';
import { describeApi } from './describe-api.ts';
import { sendProblems } from './send-problems.ts';

/** Whoever watches may ask as often as he likes; the database is written to no more often than this. */
const askedAgainMilliseconds = 2000;

/** Alive, able to work, and what the API is: for machines that watch, without a session. */
export function answerHealth(app: FastifyInstance, { store }: Pick<Services, 'store'>): void {
  const isReady = rarely(() => store.isWritable());
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) =>
    (await isReady()) ? { status: 'ready' } : sendProblems(reply, [{ code: 'server.database-unwritable' }]),
  );
  app.get('/openapi.json', () => describeApi());
}

function rarely(ask: () => Promise<boolean>): () => Promise<boolean> {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(false);
  return () => {
    if (performance.now() - askedAt > askedAgainMilliseconds) {
      askedAt = performance.now();
      answer = ask();
    }
    return answer;
  };
}
