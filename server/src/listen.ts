import { Server as TlsServer } from 'node:https';
import type { FastifyInstance } from 'fastify';
import { admitPlain } from './admit-plain.ts';
import type { InUse } from './certificates/certificates.ts';
import { tlsOptions } from './tls-options.ts';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly certificates?: InUse;
}

/** How often addresses and certificate are looked at while the service runs. */
const renewEveryMilliseconds = 3_600_000;
/** How long answers being given may take once the service is asked to stop. */
const closingMillisecondsMost = 5000;

/** Opens a port for an app; resolves once requests are answered. */
export async function listen(app: FastifyInstance, options: ListenOptions): Promise<Listening> {
  const { host, port, certificates } = options;
  const { server } = app;
  const renewing =
    certificates !== undefined && server instanceof TlsServer ? keepRenewed(server, certificates) : undefined;
  await app.listen({ host, port });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: async () => {
      clearInterval(renewing);
      // Browsers open connections ahead of need and say nothing on them; answers being given are waited for.
      const patience = setTimeout(() => server.closeAllConnections(), closingMillisecondsMost);
      await app.close();
      clearTimeout(patience);
    },
  };
}

function keepRenewed(server: TlsServer, certificates: InUse): NodeJS.Timeout {
  admitPlain(server);
  let keyInUse = certificates.current().key;
  const renew = async () => {
    await certificates.renew();
    // Two ports share the certificate: whichever looks first renews it, and both take the new one.
    const { key } = certificates.current();
    if (key !== keyInUse) server.setSecureContext(tlsOptions(certificates));
    keyInUse = key;
  };
  return setInterval(() => void renew(), renewEveryMilliseconds).unref();
}
