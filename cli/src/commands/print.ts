let isWatched = false;

/** Writes to standard output and waits until it is taken; a reader that went away (`| head`) is not our fault. */
export function print(text: string): Promise<void> {
  if (!isWatched) {
    isWatched = true;
    process.stdout.on('error', (error) => {
      if (!isGone(error)) throw error;
    });
  }
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error == null || isGone(error) ? resolve() : reject(error)));
  });
}

function isGone(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}
