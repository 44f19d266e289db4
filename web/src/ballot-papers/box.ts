import { ORPCError } from '@orpc/client';
import type { ClaimAnswer, Receipt } from '@xianfeng/ballot';
import { reach } from '../reach.ts';
import { readRefusal } from '../ui/problems.ts';

/** Where a ballot's box answers: on the same machine, behind another door. */
export interface BoxPlace {
  readonly boxPort: number;
  readonly ballotId: string;
}

export type BoxState = 'claiming' | 'casting' | 'closed' | 'counted' | 'cancelled';

export interface BoxView {
  readonly state: BoxState;
  /** The manifest byte for byte, and its hash. */
  readonly manifest: string;
  readonly hash: string;
}

export async function readBox(place: BoxPlace): Promise<BoxView> {
  return (await askBox(place, '')).json() as Promise<BoxView>;
}

/** Where the ballot stands, and nothing more: asked again and again. */
export async function readBoxState(place: BoxPlace): Promise<Pick<BoxView, 'state'>> {
  return (await askBox(place, '/state')).json() as Promise<Pick<BoxView, 'state'>>;
}

/** What a printed ticket was given when it was printed, by the hash of its claim. */
export async function readTicketAnswer(place: BoxPlace, claimHash: string): Promise<ClaimAnswer> {
  return (await askBox(place, `/tickets/${claimHash}`)).json() as Promise<ClaimAnswer>;
}

/** Puts a bundle into the box; the receipt comes with the next batch, a second or two later. */
export async function putIntoBox(place: BoxPlace, bundle: Uint8Array<ArrayBuffer>): Promise<Receipt> {
  const headers = { 'content-type': 'application/octet-stream' };
  return (await askBox(place, '', { method: 'POST', headers, body: bundle })).json() as Promise<Receipt>;
}

/** The list of a closed box. */
export async function readBoxListText(place: BoxPlace): Promise<string> {
  return (await askBox(place, '/list')).text();
}

/** Nothing that says who asks goes along: no cookie, no address of the page, nothing kept. */
async function askBox({ boxPort, ballotId }: BoxPlace, path: string, init: RequestInit = {}): Promise<Response> {
  const { protocol, hostname } = window.location;
  const request = new Request(`${protocol}//${hostname}:${boxPort}/ballots/${ballotId}${path}`, {
    ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    ...init,
  });
  const answer = await reach(request, {});
  if (answer.ok) return answer;
  const refusal = readRefusal(await answer.json().catch(() => null));
  if (refusal !== null) throw refusal;
  throw new ORPCError('INTERNAL_SERVER_ERROR', { status: answer.status });
}
