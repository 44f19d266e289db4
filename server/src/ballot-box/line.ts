import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Certificates } from '../certificates/certificates.ts';
import type { BoxCommands } from './commands.ts';
import type { Answered, Asked, Beginning } from './process.ts';

export interface BoxLine {
  readonly commands: BoxCommands;
  /** Where the box answers. */
  readonly port: number;
  end(): Promise<void>;
}

export interface LineOptions extends Omit<Beginning, 'network'> {
  readonly certificates?: Certificates;
}

interface Waiting {
  readonly answered: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

const program = fileURLToPath(new URL('./process.ts', import.meta.url));
const startedAgainMilliseconds = 300;
/** As often as the service itself looks at addresses and certificate. */
const toldEveryMilliseconds = 60_000;

/**
 * Starts the box as a process of its own and keeps it running. It gets nothing of the service's surroundings: no environment,
 * in which the way to the database's owner may stand, and no file it would need.
 */
export async function openBoxLine({ certificates, ...begin }: LineOptions): Promise<BoxLine> {
  const waiting = new Map<number, Waiting>();
  let isClosing = false;
  let asked = 0;
  let port = begin.port;
  let child: ChildProcess;
  let ready: Promise<void>;

  const networkNow = () =>
    certificates === undefined ? null : { pair: certificates.current(), hosts: certificates.hosts() };

  function start(): Promise<void> {
    child = fork(program, { env: {}, serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const own = child;
    return new Promise((resolve, reject) => {
      own.on('message', (answer: Answered) => {
        if ('port' in answer) {
          ({ port } = answer);
          return resolve();
        }
        if ('cannotOpen' in answer) return reject(new Error(answer.cannotOpen));
        const each = waiting.get(answer.number);
        if ('value' in answer) each?.answered(answer.value);
        else each?.failed(new Error(answer.failed));
        return undefined;
      });
      own.once('exit', () => {
        const gone = new Error('The ballot box has ended.');
        reject(gone);
        for (const { failed } of waiting.values()) failed(gone);
        if (!isClosing) ready = pause(startedAgainMilliseconds).then(start);
        // Whoever asks next waits for it, and is told.
        ready.catch(() => undefined);
      });
      own.send({ begin: { ...begin, port, network: networkNow() } } satisfies Asked);
    });
  }

  ready = start();
  await ready;
  const telling = setInterval(() => {
    const network = networkNow();
    if (network !== null && child.connected) child.send({ network } satisfies Asked);
  }, toldEveryMilliseconds).unref();

  async function ask(command: keyof BoxCommands, ...given: readonly unknown[]): Promise<unknown> {
    await ready;
    asked += 1;
    const number = asked;
    try {
      return await new Promise((answered, failed) => {
        waiting.set(number, { answered, failed });
        child.send({ number, command, given } satisfies Asked, (error) => error !== null && failed(error));
      });
    } finally {
      waiting.delete(number);
    }
  }

  const commands: BoxCommands = {
    begin: (id) => ask('begin', id) as ReturnType<BoxCommands['begin']>,
    hold: (id, held) => ask('hold', id, held) as ReturnType<BoxCommands['hold']>,
    addTicketAnswer: (id, given) => ask('addTicketAnswer', id, given) as ReturnType<BoxCommands['addTicketAnswer']>,
    state: (id) => ask('state', id) as ReturnType<BoxCommands['state']>,
    counts: (id) => ask('counts', id) as ReturnType<BoxCommands['counts']>,
    close: (id) => ask('close', id) as ReturnType<BoxCommands['close']>,
    bundles: (id) => ask('bundles', id) as ReturnType<BoxCommands['bundles']>,
    sign: (id, board) => ask('sign', id, board) as ReturnType<BoxCommands['sign']>,
    destroy: (id, state) => ask('destroy', id, state) as ReturnType<BoxCommands['destroy']>,
  };
  return {
    commands,
    port,
    end: async () => {
      isClosing = true;
      clearInterval(telling);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
