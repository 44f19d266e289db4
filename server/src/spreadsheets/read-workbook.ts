import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { done, refused } from '@xianfeng/engine';
import type { Problem, Result } from '@xianfeng/engine';
import { limits } from './limits.ts';
import type { Merge, Row, Workbook } from './workbook.ts';

const CHILD = fileURLToPath(new URL('./reading-child.ts', import.meta.url));

/**
 * Young and old space together with the file, its unpacked steps and Node itself stay under 300 MiB. The
 * permission flags leave a reader that has been tricked nothing to do: no files to write, no processes.
 */
export const CHILD_FLAGS = [
  '--max-old-space-size=128',
  '--max-semi-space-size=4',
  '--permission',
  '--allow-fs-read=*',
  '--no-warnings',
] as const;

export interface ReadingCost {
  readonly peakMemoryKibibytes: number;
  readonly milliseconds: number;
}

interface Growing {
  name: string;
  isHidden: boolean;
  rows: Row[];
  merges: readonly Merge[];
}

interface Message {
  readonly sheet?: string;
  readonly isHidden?: boolean;
  readonly row?: Row;
  readonly merges?: readonly Merge[];
  readonly problems?: readonly Problem[];
  readonly peakMemoryKibibytes?: number;
}

/**
 * Reads an uploaded .xlsx or .csv in a child process of its own (one per upload, at most 20 seconds).
 * Refused as a whole with `spreadsheet.…` problems; then nothing of the file is returned.
 * `onCost` hears what the child used, once it has ended by itself.
 */
export function readWorkbook(
  bytes: Uint8Array,
  options: { readonly onCost?: (cost: ReadingCost) => void } = {},
): Promise<Result<Workbook>> {
  if (bytes.length > limits.packedBytes) {
    const facts = { bytes: bytes.length, most: limits.packedBytes };
    return Promise.resolve(refused({ code: 'spreadsheet.file-too-large', facts }));
  }
  const startedAt = performance.now();
  // No environment: the child needs none, and the server's holds secrets.
  const child = spawn(process.execPath, [...CHILD_FLAGS, CHILD], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
  const sheets: Growing[] = [];
  let last: Message | undefined;
  readLines(child.stdout, (line) => {
    const message = parsed(line);
    if (message?.problems !== undefined) {
      last = message;
      const milliseconds = performance.now() - startedAt;
      options.onCost?.({ peakMemoryKibibytes: message.peakMemoryKibibytes ?? 0, milliseconds });
    } else if (message !== null) take(sheets, message);
  });
  // A child that ends before it has read everything closes the pipe; its end is handled below.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  return ended(child).then((isLate) => {
    if (isLate) return refused({ code: 'spreadsheet.too-slow', facts: { seconds: limits.seconds } });
    if (last?.problems === undefined) return refused({ code: 'spreadsheet.reader-stopped' });
    return last.problems.length > 0 ? refused(...last.problems) : done({ sheets });
  });
}

/** Resolves when the child and its pipes are closed; true if it had to be ended because time was up. */
function ended(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limits.seconds * 1000);
    const end = (): void => {
      clearTimeout(timer);
      resolve(isLate);
    };
    child.once('error', end);
    child.once('close', end);
  });
}

/** Splits on the line feed alone; line readers that know more kinds of line ends would break texts that hold one. */
function readLines(stream: Readable, take: (line: string) => void): void {
  let pending = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}

/** A child that died in mid-line leaves half a line. */
function parsed(line: string): Message | null {
  try {
    return JSON.parse(line) as Message;
  } catch {
    return null;
  }
}

function take(sheets: Growing[], message: Message): void {
  const current = sheets.at(-1);
  if (message.sheet !== undefined) {
    sheets.push({ name: message.sheet, isHidden: message.isHidden === true, rows: [], merges: [] });
  } else if (message.row !== undefined) current?.rows.push(message.row);
  else if (message.merges !== undefined && current !== undefined) current.merges = message.merges;
}
