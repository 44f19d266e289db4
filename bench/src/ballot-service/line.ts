import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked, Delay, Holding, Key } from './process.ts';

const program = fileURLToPath(new URL('./process.ts', import.meta.url));
const webFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The service as a process of its own, whose ballots and pauses we ask for. */
export interface Line {
  readonly address: string;
  /** Where the box answers. */
  readonly box: string;
  hold(holding: Holding): Promise<string>;
  openBox(id: string): Promise<void>;
  /** How long nobody was answered since this was asked last. */
  delay(): Promise<Delay>;
  end(): Promise<void>;
}

export async function openLine(folder: string, keys: readonly Key[]): Promise<Line> {
  const child = fork(program, { serialization: 'advanced' });
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('The service has ended.')));
  gone.catch(() => undefined);
  async function ask(asked: Asked): Promise<Answered> {
    child.send(asked);
    const [answered] = (await Promise.race([once(child, 'message'), gone])) as [Answered];
    return answered;
  }
  const begun = await ask({ begin: { folder, webFolder, keys } });
  if (!('address' in begun)) throw new Error('The service says where it answers.');
  return {
    address: begun.address,
    box: `http://127.0.0.1:${begun.boxPort}`,
    hold: async (holding) => {
      const answered = await ask({ hold: holding });
      return 'held' in answered ? answered.held : '';
    },
    openBox: async (id) => {
      await ask({ openBox: id });
    },
    delay: async () => {
      const answered = await ask({ delay: true });
      if (!('delay' in answered)) throw new Error('The service says how long nobody was answered.');
      return answered.delay;
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
