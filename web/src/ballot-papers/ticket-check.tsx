import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Failed } from '../ui/failed.tsx';
import style from './ballot-papers.module.css';
import { type BoxPlace, readBoxListText } from './box.ts';
import type { Cast } from './revisions.ts';
import type { Claimed } from './voting-acts.ts';
import type { Voting } from './voting-line.ts';

interface TicketCheckProps {
  readonly claimed: Claimed;
  /** What this page has cast; null where the ticket was scanned anew. */
  readonly cast: Cast | null;
  readonly place: BoxPlace;
  readonly voting: Voting;
}

/** After the end: whether the ticket's bundle stands in the list of the box. */
export function TicketCheck({ claimed, cast, place, voting }: TicketCheckProps): ReactElement {
  const text = useText('ballotPapers');
  const query = useQuery({
    queryKey: ['ticket', 'list', place.ballotId, claimed.seed.join()],
    queryFn: async () => voting.ask('findInList', { ...claimed, casting: cast, file: await readBoxListText(place) }),
    gcTime: 0,
  });
  const { data: listing } = query;
  return (
    <section className={`sheet box ${style.part}`}>
      <p>{text('ticket.closed')}</p>
      {query.error !== null && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <p role="status">{text('check.doing')}</p>}
      {listing === 'listed' && <p role="status">{text('ticket.check.listed')}</p>}
      {listing === 'replaced' && <p className="callout">{text('check.replaced')}</p>}
      {listing === 'missing' && (
        <p className={cast?.receipt ? 'callout' : ''} role="status">
          {text(cast?.receipt ? 'check.missing' : 'ticket.check.missing')}
        </p>
      )}
    </section>
  );
}
