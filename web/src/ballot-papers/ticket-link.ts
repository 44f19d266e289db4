/** What a printed ticket says: where the box answers, which ballot and group, and the seed that everything comes from. */
export interface Ticket {
  readonly boxPort: number;
  readonly ballotId: string;
  readonly group: number;
  readonly seed: Uint8Array;
}

/**
 * Reads a ticket's link, or what of it stands behind the `#`; null for anything else. Only what is behind the `#` counts:
 * the browser sends it to nobody.
 */
export function readTicket(text: string): Ticket | null {
  const fragment = text.trim().replace(/^.*#/s, '');
  const [, port = '', ballot = '', group = '', seedText = ''] =
    /^(\d{1,5})\.([0-9a-f]{32})\.(\d{1,5})\.([\w-]{43})$/.exec(fragment) ?? [];
  const seed = bytesOf(seedText);
  if (seed.length !== 32 || Number(port) > 65_535) return null;
  const ballotId = ballot.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return { boxPort: Number(port), ballotId, group: Number(group), seed };
}

function bytesOf(text: string): Uint8Array {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
