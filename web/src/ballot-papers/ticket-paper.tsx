import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Failed } from '../ui/failed.tsx';
import style from './ballot-papers.module.css';
import { type BoxPlace, type BoxState, readBox, readTicketAnswer } from './box.ts';
import { CastPaper, Receipted } from './cast-paper.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { KioskEnd } from './kiosk-end.tsx';
import { emptyFilling, type Filling } from './paper.ts';
import { Protection } from './protection.tsx';
import { useBoxState } from './queries.ts';
import type { Cast } from './revisions.ts';
import { TicketCheck } from './ticket-check.tsx';
import type { Ticket } from './ticket-link.ts';
import { forgetTicket } from './use-scanned-ticket.ts';
import { useVoting } from './use-voting.ts';
import type { Claimed, OpenedManifest } from './voting-acts.ts';
import type { Voting } from './voting-line.ts';

interface TicketPaperProps {
  readonly ticket: Ticket;
  readonly number: number;
  readonly isKiosk: boolean;
  readonly onClear: () => void;
  readonly onPractise: () => void;
}

/** A printed ticket, opened: everything it needs comes from the box, and all of it goes with this page. */
export function TicketPaper(props: TicketPaperProps): ReactElement {
  const { ticket, number, isKiosk, onClear } = props;
  const text = useText('ballotPapers');
  const voting = useVoting();
  const place = { boxPort: ticket.boxPort, ballotId: ticket.ballotId };
  const query = useQuery({
    queryKey: ['ticket', number],
    queryFn: () => openTicket(ticket, place, voting),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const box = useBoxState(place, query.data !== undefined);
  return (
    <div className={style.parts}>
      {query.error !== null && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && (
        <p className="sheet box" role="status">
          {text('ticket.opening')}
        </p>
      )}
      {query.data !== undefined && (
        <Opened {...props} {...query.data} {...{ place, voting }} state={box.data?.state ?? query.data.state} />
      )}
      {isKiosk && (
        <button type="button" className={`btn ${style.main}`} onClick={onClear}>
          {text('kiosk.end')}
        </button>
      )}
    </div>
  );
}

interface Found {
  readonly claimed: Claimed;
  readonly opened: OpenedManifest;
  readonly state: BoxState;
}

async function openTicket({ seed, group }: Ticket, place: BoxPlace, voting: Voting): Promise<Found> {
  const { manifest, state } = await readBox(place);
  const opened = await voting.ask('open', { manifest });
  const secrets = { manifest, seed, group };
  const { claimHash } = await voting.ask('prepare', secrets);
  const claimed = { ...secrets, answer: await readTicketAnswer(place, claimHash) };
  await voting.ask('take', claimed);
  return { claimed, opened, state };
}

interface OpenedProps extends TicketPaperProps, Found {
  readonly place: BoxPlace;
  readonly voting: Voting;
}

function Opened(props: OpenedProps): ReactElement {
  const { claimed, opened, state, place, voting, isKiosk, onClear, onPractise } = props;
  const text = useText('ballotPapers');
  const [isCompared, setCompared] = useState(false);
  const [filling, setFilling] = useState<Filling>(() => emptyFilling(opened));
  const [cast, setCast] = useState<Cast | null>(null);
  const [isAgain, setAgain] = useState(false);
  const begin = (): void => {
    setCompared(true);
    window.scrollTo({ top: 0 });
  };
  if (state === 'cancelled') return <Said>{text('ticket.cancelled')}</Said>;
  if (state === 'closed' || state === 'counted') return <TicketCheck {...{ claimed, cast, place, voting }} />;
  if (state === 'claiming' || !isCompared)
    return (
      <>
        <Protection isOpen={!isKiosk} />
        <section className={`sheet box ${style.part}`}>
          <h2 className="sec-title">{opened.title}</h2>
          <Fingerprint hash={opened.hash} />
          {state === 'claiming' ? (
            <>
              <p role="status">{text('ticket.waiting')}</p>
              <button type="button" className="btn slim" onClick={onPractise}>
                {text('practice.do')}
              </button>
            </>
          ) : (
            <button type="button" className={`btn blue ${style.main}`} onClick={begin}>
              {text('ticket.compared')}
            </button>
          )}
        </section>
      </>
    );
  if (cast !== null && cast.receipt !== null && !isAgain)
    return (
      <section className={`sheet box ${style.part}`}>
        <Receipted receipt={cast.receipt} />
        <p>{text('ticket.done')}</p>
        {isKiosk ? (
          <KioskEnd onEnd={onClear} />
        ) : (
          <div className={style.row}>
            <p className="muted">{text('done.againWhy')}</p>
            <button type="button" className="btn slim" onClick={() => setAgain(true)}>
              {text('done.again')}
            </button>
          </div>
        )}
      </section>
    );
  return (
    <CastPaper
      {...{ paper: opened, filling, place, voting, claimed, isKiosk }}
      onFilling={setFilling}
      last={cast}
      waits={!isKiosk}
      keep={async (sent) => {
        setCast(sent);
        if (sent.receipt === null) return;
        setAgain(false);
        forgetTicket();
      }}
    />
  );
}

function Said({ children }: { readonly children: string }): ReactElement {
  return (
    <p className="sheet box" role="status">
      {children}
    </p>
  );
}
