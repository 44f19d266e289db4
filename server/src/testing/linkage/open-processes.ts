import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Answering, openClient } from '../client.ts';
import type { Ground } from './open-ground.ts';
import type { Beginning, Begun } from './service-child.ts';
import type { Stage } from './set-stage.ts';

/** The whole service as it is started, in processes of its own. */
export interface Processes extends Ground {
  /** What service and box have written onto their outputs. */
  said(): string;
}

const program = fileURLToPath(new URL('./service-child.ts', import.meta.url));

/** Starts the service on the stage's database; it starts its box. Both write to where we read. */
export async function openProcesses(stage: Stage): Promise<Processes> {
  const { asService, asBallotBox, webFolder, services } = stage.server;
  const child = fork(program, { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const said: Buffer[] = [];
  for (const output of [child.stdout, child.stderr]) output?.on('data', (bytes: Buffer) => said.push(bytes));
  const begin = {
    ...{ service: asService, ballotBox: asBallotBox, webFolder, dataFolder: join(webFolder, '..', 'data') },
    today: services.clock.today(),
  };
  child.send(begin satisfies Beginning);
  const [{ port, ballotBoxPort }] = (await once(child, 'message')) as [Begun];
  return {
    ...{ stage, port: ballotBoxPort, empty: new Map(), written: [] },
    claimed: () => Promise.resolve(),
    clientOf: ({ client: { cookie } }) => Object.assign(openClient(overLine(port)), { cookie }),
    said: () => Buffer.concat(said).toString('utf8'),
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Requests over a socket each, to a port of this machine. */
function overLine(port: number): Answering {
  return {
    async inject({ method, url, headers, payload }) {
      const sent = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
      sent.end(payload);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      const rawPayload = await buffer(answer);
      return {
        ...{ statusCode: answer.statusCode ?? 0, headers: answer.headers },
        ...{ body: rawPayload.toString('utf8'), rawPayload },
      };
    },
  };
}
