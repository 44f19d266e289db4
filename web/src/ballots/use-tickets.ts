import type { Manifest } from '@xianfeng/ballot';
import { useEffect, useRef, useState } from 'react';
import { startWork, type Work } from '../ui/work.ts';
import { claimTicket } from './queries.ts';
import { type Ticket, ticketGroups } from './ticket.ts';
import type { TicketAnswer, TicketQuestion } from './ticket-worker.ts';

interface Given {
  readonly ballotId: string;
  readonly manifest: Manifest;
}

type Made = Extract<TicketAnswer, { ticket: Ticket }>;

/** Tickets as they are made one after the other; their seeds are in this page only, and gone with it. */
export function useTickets({ ballotId, manifest }: Given) {
  const groups = ticketGroups(manifest.groups);
  const [tickets, setTickets] = useState<readonly Ticket[]>([]);
  const [hash, setHash] = useState('');
  const [isMaking, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const work = useRef<Work<TicketQuestion, TicketAnswer> | null>(null);
  // One that was made and perhaps has arrived: where the line broke the same is sent again.
  const unsent = useRef<Made | null>(null);
  useEffect(() => () => work.current?.end(), []);

  const begin = async (): Promise<Work<TicketQuestion, TicketAnswer>> => {
    if (work.current !== null) return work.current;
    const worker = new Worker(new URL('./ticket-worker.ts', import.meta.url), { type: 'module' });
    work.current = startWork<TicketQuestion, TicketAnswer>(worker);
    const read = await work.current.ask({ manifest });
    if ('hash' in read) setHash(read.hash);
    return work.current;
  };

  const makeRest = async (): Promise<void> => {
    const maker = await begin();
    for (let at = tickets.length; at < groups.length; at += 1) {
      const made = unsent.current ?? (await maker.ask({ group: groups[at] ?? 0 }));
      if (!('ticket' in made)) return;
      unsent.current = made;
      await claimTicket({ id: ballotId, number: at + 1, claim: { ...made.claim, scores: [...made.claim.scores] } });
      unsent.current = null;
      setTickets((now) => [...now, made.ticket]);
    }
  };

  const make = async (): Promise<void> => {
    setMaking(true);
    setError(null);
    try {
      await makeRest();
    } catch (caught) {
      setError(caught);
    }
    setMaking(false);
  };

  return { tickets, hash, all: groups.length, isMaking, error, make };
}
