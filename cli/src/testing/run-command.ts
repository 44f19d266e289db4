import { Readable, Writable } from 'node:stream';
import type { Host } from '../commands/host.ts';
import { main } from '../main.ts';

/** How a command ended, and all it said. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command of the program in this process: the same as in one of its own, without waiting for it to start. */
export async function runCommand(args: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const host: Host = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr };
  await main(['node', 'xianfeng', ...args], host);
  return { code: Number(host.exitCode ?? 0), out: stdout.text(), errors: stderr.text() };
}

/** Keeps what is written to it. */
class Kept extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, taken: () => void): void {
    this.chunks.push(chunk);
    taken();
  }

  text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

interface Refused {
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly count: number;
}

/** What a refused command said on its error stream; null where it said nothing. */
export function refusedIn({ errors }: Ended): Refused | null {
  return errors === '' ? null : (JSON.parse(errors) as Refused);
}
