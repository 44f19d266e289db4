/** What somebody comes to who repeats a draw. */
export interface Redrawn {
  readonly listHash: string;
  readonly seed: string;
  readonly lines: readonly string[];
}

/** The draw once more, by the reader's own browser and not by the service (docs/security.md tells how). */
export async function redraw(list: string, numbers: readonly string[], draws: number): Promise<Redrawn> {
  const listHash = await sha256(list);
  const seed = await sha256([listHash, ...numbers].map((line) => `${line}\n`).join(''));
  const places = await Promise.all(
    list
      .split('\n')
      .slice(0, -1)
      .map(async (line) => ({ line, at: await sha256(`${seed} ${line}\n`) })),
  );
  const drawn = places.toSorted((one, other) => (one.at < other.at ? -1 : 1)).slice(0, draws);
  return { listHash, seed, lines: drawn.map(({ line }) => line) };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
