import type { Writable } from 'node:stream';

/** Writes to standard output and waits until it is taken; a reader that went away (`| head`) is not our fault. */
export function print(text: string, output: Writable): Promise<void> {
  if (!output.listeners('error').includes(throwUnlessGone)) output.on('error', throwUnlessGone);
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error == null || isGone(error) ? resolve() : reject(error)));
  });
}

function throwUnlessGone(error: Error): void {
  if (!isGone(error)) throw error;
}

function isGone(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}
