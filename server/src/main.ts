import { createHash } from 'node:crypto';
import { openIdentity } from './accounts/identity.ts';
import { buildApp } from './app.ts';
import { openClock } from './clock.ts';
import type { ServerOptions } from './server-options.ts';
import type { Services } from './context.ts';
import { newIdentifier } from './identifier.ts';
import { openSecrets } from './secrets.ts';

export interface RunningServer {
  /** Where it answers, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Stops answering; the store stays open, it is its opener's to close. */
  close(): Promise<void>;
}

/** Opens the port; resolves once requests are answered. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { webFolder, isRequestLogged = false } = options;
  const app = await buildApp({ services: await openServices(options), webFolder, isRequestLogged });
  const address = await app.listen({ host: options.host, port: options.port });
  return { address, close: () => app.close() };
}

/** Everything the use cases reach, made once per process. */
export async function openServices(
  options: Pick<ServerOptions, 'store' | 'isDemo' | 'today' | 'dataFolder' | 'host'>,
): Promise<Services> {
  const { store, isDemo, today, dataFolder, host } = options;
  if (today !== undefined && !isDemo) throw new Error('Only the demo has a fixed day.');
  const clock = openClock(today === undefined ? undefined : ((await store.demoDay.read()) ?? today));
  const secrets = await openSecrets(dataFolder);
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
  return {
    store,
    clock,
    secrets,
    isDemo,
    identity: openIdentity({ store, clock, secrets, isSecure: !isLoopback }),
    newId: newIdentifier,
    hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
