import type { Manifest } from '@xianfeng/ballot';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { useDates } from '../ui/use-dates.ts';
import { hashDigits } from './hash-digits.ts';
import { type Ticket, ticketLink, ticketSheets } from './ticket.ts';
import style from './ticket-sheets.module.css';

interface TicketSheetsProps {
  readonly ballot: Ballot;
  readonly manifest: Manifest;
  readonly hash: string;
  readonly tickets: readonly Ticket[];
}

/** Eight tickets on a sheet of A4 with lines to cut along, each large enough to fold. */
export function TicketSheets({ ballot, manifest, hash, tickets }: TicketSheetsProps): ReactElement {
  const text = useText('ballots');
  return (
    <div className={style.desk} role="region" aria-label={text('tickets.sheets')} tabIndex={0}>
      {ticketSheets(tickets).map((sheet, at) => (
        <ol key={`sheet-${at + 1}`} className={style.sheet}>
          {sheet.map((ticket) => {
            const link = ticketLink(ticket, {
              ...{ origin: window.location.origin, boxPort: ballot.boxPort, ballotId: ballot.id },
            });
            return (
              <li key={link}>
                <OneTicket ballot={ballot} hash={hash} link={link} group={manifest.groups[ticket.group]?.label ?? ''} />
              </li>
            );
          })}
        </ol>
      ))}
    </div>
  );
}

interface OneTicketProps {
  readonly ballot: Ballot;
  readonly group: string;
  readonly hash: string;
  readonly link: string;
}

function OneTicket({ ballot, group, hash, link }: OneTicketProps): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  return (
    <>
      <div className={style.code}>
        <QrCode words={link} label={text('ticket.qr')} width={150} />
        <p>{hashDigits(hash).join(' ')}</p>
      </div>
      <div className={style.words}>
        <p className={style.branch}>{ballot.branch.name}</p>
        <p className={style.name}>{text('name', { ...ballot, period: dates.period(ballot.period) })}</p>
        <p className={style.group}>{text('ticket.group', { group })}</p>
        <ol>
          <li>{text('ticket.scan')}</li>
          <li>{text('ticket.compare')}</li>
          <li>{text('ticket.once')}</li>
        </ol>
      </div>
    </>
  );
}
