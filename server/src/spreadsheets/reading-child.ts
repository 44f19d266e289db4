import { writeSync } from 'node:fs';
import { peakMemoryKibibytes } from './peak-memory.ts';
import { readBytes } from './read-bytes.ts';
import type { Receiver } from './reading.ts';

/**
 * The child that reads one upload: the file comes in on standard input, one JSON line per sheet, row and
 * list of merged ranges goes out, and a last line with what stands against the file and what it cost.
 */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const file = Buffer.concat(chunks);
chunks.length = 0;

let batch: string[] = [];
let length = 0;

/** Waits until the parent has taken what was written, so that a slow parent does not fill this memory. */
function flush(): void {
  const bytes = Buffer.from(batch.join(''));
  batch = [];
  length = 0;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

function send(message: unknown): void {
  const line = `${JSON.stringify(message)}\n`;
  batch.push(line);
  length += line.length;
  if (length > 65_536) flush();
}

const receiver: Receiver = {
  sheet: (name, isHidden) => send({ sheet: name, isHidden }),
  row: (row) => send({ row }),
  merges: (merges) => send({ merges }),
};

const problems = readBytes(file, receiver);
send({ problems, peakMemoryKibibytes: peakMemoryKibibytes() });
flush();
