import { useEffect, useState } from 'react';
import { readTicket, type Ticket } from './ticket-link.ts';

const REMEMBERED = 'xianfeng.ticket';

/** What was scanned last; each scan begins everything anew. */
export interface Scan {
  readonly number: number;
  readonly ticket: Ticket | 'wrong' | null;
}

/**
 * The ticket in the page's address, which is taken out of it at once. On one's own telephone it stays with this tab until
 * it is cast, so that a page loaded anew still has it; on a tablet for all it stays nowhere.
 */
export function useScannedTicket(isKiosk: boolean) {
  const [scan, setScan] = useState<Scan>(() => ({ number: 0, ticket: ticketIn(addressed() ?? kept(isKiosk)) }));
  useEffect(() => {
    const take = (): void => {
      const fragment = addressed();
      if (fragment === null) return;
      if (!isKiosk && ticketIn(fragment) !== 'wrong') sessionStorage.setItem(REMEMBERED, fragment);
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', pathname + search);
    };
    take();
    const onScan = (): void => {
      const fragment = addressed();
      if (fragment === null) return;
      setScan(({ number }) => ({ number: number + 1, ticket: ticketIn(fragment) }));
      take();
    };
    window.addEventListener('hashchange', onScan);
    return () => window.removeEventListener('hashchange', onScan);
  }, [isKiosk]);
  const begin = (ticket: Ticket | null): void => setScan(({ number }) => ({ number: number + 1, ticket }));
  return { scan, begin };
}

/** The ticket has done what it was kept for. */
export function forgetTicket(): void {
  sessionStorage.removeItem(REMEMBERED);
}

function addressed(): string | null {
  const { hash } = window.location;
  return hash.length > 1 ? hash : null;
}

function kept(isKiosk: boolean): string | null {
  return isKiosk ? null : sessionStorage.getItem(REMEMBERED);
}

function ticketIn(text: string | null): Scan['ticket'] {
  return text === null ? null : (readTicket(text) ?? 'wrong');
}
