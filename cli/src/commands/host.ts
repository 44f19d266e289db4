import type { Writable } from 'node:stream';

/** What a command reads, writes to and leaves its exit code with: the process it runs in, or a test in its place. */
export interface Host {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  exitCode?: number | string | null | undefined;
}
