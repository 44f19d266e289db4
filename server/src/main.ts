import { createHash } from 'node:crypto';
import { Server as TlsServer } from 'node:https';
import { openIdentity } from './accounts/identity.ts';
import { admitPlain } from './admit-plain.ts';
import { buildApp } from './app.ts';
import { startHours } from './audit/hourly.ts';
import type { Certificates } from './certificates/certificates.ts';
import { loopbackNames } from './certificates/own-names.ts';
import { writeLog } from './write-log.ts';
import { openClock } from './clock.ts';
import type { ServerOptions } from './server-options.ts';
import type { Services } from './context.ts';
import { newIdentifier } from './identifier.ts';
import { openHosts } from './own-hosts.ts';
import { openSecrets } from './secrets.ts';
import { tlsOptions } from './tls-options.ts';

export interface RunningServer {
  /** Where it answers on this machine, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly port: number;
  /** Stops answering; the store stays open, it is its opener's to close. */
  close(): Promise<void>;
}

/** How often addresses and certificate are looked at while the service runs. */
const renewEveryMilliseconds = 3_600_000;

/** How long answers being given may take once the service is asked to stop. */
const closingMillisecondsMost = 5000;

/** Opens the port; resolves once requests are answered. On the network it answers over TLS alone. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { webFolder, certificates, namesBefore = [], isRequestLogged = false } = options;
  if (certificates === undefined && !loopbackNames.includes(options.host)) {
    throw new Error('Without a certificate the service answers on this machine alone.');
  }
  const services = await openServices(options);
  const app = await buildApp({
    services,
    webFolder,
    isRequestLogged,
    hosts: openHosts({ namesBefore, onNetwork: () => certificates?.hosts() ?? [] }),
    ...(certificates === undefined ? {} : { certificates }),
  });
  const { server } = app;
  const renewing =
    certificates !== undefined && server instanceof TlsServer ? keepRenewed(server, certificates) : undefined;
  await app.listen({ host: options.host, port: options.port });
  const hours = startHours(services, (error) => writeLog('error', 'hour.failed', { error: String(error) }));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : options.port;
  return {
    // On the network it still answers on this machine, and there without TLS.
    address: `http://${certificates === undefined ? options.host : '127.0.0.1'}:${port}`,
    port,
    close: async () => {
      clearInterval(renewing);
      hours.stop();
      // Browsers open connections ahead of need and say nothing on them; answers being given are waited for.
      const patience = setTimeout(() => server.closeAllConnections(), closingMillisecondsMost);
      await app.close();
      clearTimeout(patience);
    },
  };
}

function keepRenewed(server: TlsServer, certificates: Certificates): NodeJS.Timeout {
  admitPlain(server);
  const renew = async () => {
    if (await certificates.renew()) server.setSecureContext(tlsOptions(certificates));
  };
  return setInterval(() => void renew(), renewEveryMilliseconds).unref();
}

/** Everything the use cases reach, made once per process. */
export async function openServices(
  options: Pick<ServerOptions, 'store' | 'isDemo' | 'today' | 'dataFolder'>,
): Promise<Services> {
  const { store, isDemo, today, dataFolder } = options;
  if (today !== undefined && !isDemo) throw new Error('Only the demo has a fixed day.');
  const clock = openClock(today === undefined ? undefined : ((await store.demoDay.read()) ?? today));
  const secrets = await openSecrets(dataFolder);
  return {
    store,
    clock,
    secrets,
    isDemo,
    identity: openIdentity({ store, clock, secrets }),
    newId: newIdentifier,
    hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
