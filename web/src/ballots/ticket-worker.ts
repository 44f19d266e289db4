import {
  type Claim,
  type Election,
  type Manifest,
  prepareClaim,
  readManifest,
  SEED_LENGTH,
  shortManifestHash,
} from '@xianfeng/ballot';
import { answerWork } from '../ui/work.ts';
import type { Ticket } from './ticket.ts';

/** The manifest first, then a group for each ticket. */
export type TicketQuestion = { readonly manifest: Manifest } | { readonly group: number };

/** The digits of the manifest as this device finds them, or a new ticket with the claim that is sent for it. */
export type TicketAnswer = { readonly hash: string } | { readonly ticket: Ticket; readonly claim: Claim };

let election: Election | null = null;

async function answer(question: TicketQuestion): Promise<TicketAnswer> {
  if ('manifest' in question) {
    const read = readManifest(question.manifest);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    election = read.value;
    return { hash: shortManifestHash(election.hash) };
  }
  if (election === null) throw new Error('The manifest comes before its tickets.');
  const seed = crypto.getRandomValues(new Uint8Array(SEED_LENGTH));
  // Nobody knows who will draw it, so that it has a place for everybody.
  const { claim } = prepareClaim(election, seed, { group: question.group, own: null });
  return { ticket: { group: question.group, seed }, claim };
}

answerWork<TicketQuestion, TicketAnswer>(answer);
