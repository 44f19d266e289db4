import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked, Said, Told } from './history-child.ts';

const program = fileURLToPath(new URL('./history-child.ts', import.meta.url));

/** The process that carries acts out; whenever it has been killed, the next one stands ready. */
export class KilledProcess {
  /** How often it was killed. */
  kills = 0;
  readonly #begin: Told;
  readonly #waiting = new Map<number, (said: Said | null) => void>();
  #asked = 0;
  #isEnding = false;
  #present: Promise<ChildProcess>;
  #next: Promise<ChildProcess>;

  constructor(begin: Told) {
    this.#begin = begin;
    this.#present = this.#start();
    this.#next = this.#start();
  }

  #start(): Promise<ChildProcess> {
    const child = fork(program, { execArgv: [], serialization: 'advanced' });
    return new Promise((resolve) => {
      child.once('message', () => {
        child.on('message', ({ number, said }: Answered) => this.#waiting.get(number)?.(said));
        child.once('exit', () => this.#replace());
        resolve(child);
      });
      child.send({ number: 0, told: this.#begin } satisfies Asked);
    });
  }

  /** Whoever still waits is told nothing, as by a line that has gone dead. */
  #replace(): void {
    if (this.#isEnding) return;
    this.kills += 1;
    this.#present = this.#next;
    this.#next = this.#start();
    for (const tell of this.#waiting.values()) tell(null);
  }

  /** What was said of an act; null where the process was killed before it could say anything. */
  async send(told: Told, killAfter: number | null): Promise<Said | null> {
    const child = await this.#present;
    this.#asked += 1;
    const number = this.#asked;
    const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    const said = await new Promise<Said | null>((resolve) => {
      this.#waiting.set(number, resolve);
      // What no longer reaches a process that is being killed is lost, and its end says so.
      child.send({ number, told } satisfies Asked, () => undefined);
    });
    this.#waiting.delete(number);
    clearTimeout(timer);
    return said;
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    for (const child of await Promise.all([this.#present, this.#next])) child.kill();
  }
}
