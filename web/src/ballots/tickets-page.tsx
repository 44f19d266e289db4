import type { Manifest } from '@xianfeng/ballot';
import { useQuery } from '@tanstack/react-query';
import { Link, useBlocker, useParams } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './ballots.module.css';
import { Progress } from './progress.tsx';
import { ballotQuery, manifestQuery, TICKETS_UNMADE } from './queries.ts';
import { TicketSheets } from './ticket-sheets.tsx';
import { useTickets } from './use-tickets.ts';

/** Makes the printed tickets on this device and prints them; two people do it together, once. */
export function TicketsPage(): ReactElement {
  const text = useText('ballots');
  const { ballotId } = useParams({ from: '/ballots/$ballotId/tickets' });
  const ballot = useQuery(ballotQuery(ballotId));
  const manifest = useQuery(manifestQuery(ballotId));
  return (
    <Page
      isPaper
      title={text('tickets.title')}
      actions={
        <Link to="/ballots/$ballotId" params={{ ballotId }} className="btn slim">
          {text('back')}
        </Link>
      }
    >
      <Fetched query={ballot} lines={6}>
        {(found) => (
          <Fetched query={manifest} lines={6}>
            {(fixed) => <Tickets ballot={found} fixed={fixed.manifest} />}
          </Fetched>
        )}
      </Fetched>
    </Page>
  );
}

function Tickets({ ballot, fixed }: { readonly ballot: Ballot; readonly fixed: string }): ReactElement {
  const text = useText('ballots');
  const [manifest] = useState(() => JSON.parse(fixed) as Manifest);
  const { tickets, hash, all, isMaking, error, make } = useTickets({ ballotId: ballot.id, manifest });
  const isWhole = tickets.length === all;
  // Whoever leaves now loses what is not printed, and nobody can make it again.
  useBlocker({
    disabled: tickets.length === 0,
    enableBeforeUnload: true,
    shouldBlockFn: () => !window.confirm(text('tickets.leave')),
  });
  const left = ballot.obstacles.filter(({ code }) => code === TICKETS_UNMADE);
  const made = all - left.reduce((sum, { facts }) => sum + Number(facts?.['tickets']) - Number(facts?.['made']), 0);
  if (all === 0) return <p className="sheet box">{text('tickets.none')}</p>;
  // Another page has made some: nobody can print those but that page.
  if (tickets.length === 0 && !isMaking && error === null && ballot.state === 'claiming' && made > 0)
    return <p className="sheet box">{text('tickets.elsewhere', { made, all })}</p>;
  return (
    <>
      <section className={`sheet box ${style.part} noprint`} aria-labelledby="tickets-how">
        <h2 className="sec-title" id="tickets-how">
          {text('tickets.how')}
        </h2>
        <ol className={style.how}>
          <li>{text('tickets.how.two')}</li>
          <li>{text('tickets.how.once')}</li>
          <li>{text('tickets.how.cut')}</li>
          <li>{text('tickets.how.draw')}</li>
        </ol>
        {(isMaking || tickets.length > 0) && (
          <Progress done={tickets.length} all={all} words={text('tickets.made', { made: tickets.length, all })} />
        )}
        <Refusal error={error} />
        <div className={style.acts}>
          {!isWhole && (
            <button
              type="button"
              className="btn blue"
              disabled={isMaking || ballot.state !== 'claiming'}
              onClick={() => void make()}
            >
              {text(tickets.length === 0 ? 'tickets.make' : 'tickets.goOn', { count: all })}
            </button>
          )}
          {isWhole && (
            <button type="button" className="btn blue" onClick={() => window.print()}>
              {text('tickets.print')}
            </button>
          )}
          {ballot.state !== 'claiming' && <p className="small muted">{text('tickets.notNow')}</p>}
        </div>
      </section>
      {isWhole && <TicketSheets ballot={ballot} manifest={manifest} hash={hash} tickets={tickets} />}
    </>
  );
}
