import { request } from 'node:http';

export interface Casting {
  readonly port: number;
  readonly ballotId: string;
  readonly bytes: Uint8Array;
  /** What a server could know somebody by. */
  readonly headers: Readonly<Record<string, string>>;
  /** Each voter sends from an address of their own; all of 127.0.0.0/8 is this machine. */
  readonly address: string;
}

/** Sends a paper to the box over a line of its own, as a page does; answers with the status. */
export function castPaper({ port, ballotId, bytes, headers, address }: Casting): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request(
    {
      ...{ host: '127.0.0.1', port, method: 'POST', path: `/ballots/${ballotId}`, agent: false, localAddress: address },
      headers: { 'content-type': 'application/octet-stream', 'content-length': bytes.length, ...headers },
    },
    (response) => {
      resolve(response.statusCode ?? 0);
      response.resume();
    },
  );
  sent.on('error', reject);
  sent.end(bytes);
  return promise;
}
