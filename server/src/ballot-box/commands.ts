import type { BoxState } from '@xianfeng/store';

/**
 * What the service may ask of the box. It goes over a line between the two processes, so that they need no table in common.
 * Everything bears repeating: the same again changes nothing and is answered the same.
 */
export interface BoxCommands {
  /** Makes the key that signs receipts, list and board; its public half, hex. */
  begin(id: string): Promise<string>;
  /** Brings a ballot forward to claiming or casting; one that is further stays where it is. */
  hold(id: string, held: { readonly manifest: string; readonly state: 'claiming' | 'casting' }): Promise<void>;
  addTicketAnswer(id: string, given: { readonly claimHash: string; readonly answer: string }): Promise<void>;
  /** Where the ballot is for the box; null before it is fixed, as far as the box has heard. */
  state(id: string): Promise<BoxState | null>;
  /** How many papers are in it, by group; null where the box does not know the ballot. */
  counts(id: string): Promise<readonly number[] | null>;
  /** Takes nothing more, and lists what is in it. */
  close(id: string): Promise<string>;
  /** The sealed bundles, by admission. */
  bundles(id: string): Promise<readonly Uint8Array[]>;
  /** Signs a board that agrees with the list; null for another, or where the box is destroyed. */
  sign(id: string, board: string): Promise<string | null>;
  destroy(id: string, state: Extract<BoxState, 'counted' | 'cancelled'>): Promise<void>;
}
