import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import { readTicket, type Ticket } from './ticket-link.ts';

interface KioskStartProps {
  readonly isCleared: boolean;
  readonly isWrong: boolean;
  readonly onTicket: (ticket: Ticket) => void;
  readonly onPractise: () => void;
  readonly onLeave: () => void;
}

/** One large field for what a scanner types; nothing of whoever was here before. */
export function KioskStart({ isCleared, isWrong, onTicket, onPractise, onLeave }: KioskStartProps): ReactElement {
  const text = useText('ballotPapers');
  const field = useRef<HTMLInputElement>(null);
  const [isFault, setFault] = useState(isWrong);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={`sheet ${style.start}`}
      onSubmit={(event) => {
        event.preventDefault();
        const input = field.current;
        if (input === null) return;
        const ticket = readTicket(input.value);
        // What was scanned must not stay on the screen.
        input.value = '';
        input.focus();
        if (ticket === null) setFault(true);
        else onTicket(ticket);
      }}
    >
      <h2>{text('kiosk.title')}</h2>
      <p>{text('kiosk.lead')}</p>
      <label className="field">
        <span>{text('kiosk.field')}</span>
        <input
          ref={field}
          className={`input ${style.scanned}`}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby="scan-fault"
          onChange={() => setFault(false)}
        />
      </label>
      <p id="scan-fault" className="fault" role="alert">
        {isFault ? text('ticket.wrong') : ''}
      </p>
      {isCleared && !isFault && <p role="status">{text('kiosk.cleared')}</p>}
      <div className={style.acts}>
        <button type="submit" className="btn blue">
          {text('kiosk.do')}
        </button>
        <button type="button" className="btn" onClick={onPractise}>
          {text('practice.do')}
        </button>
        <button type="button" className="btn text slim" onClick={onLeave}>
          {text('kiosk.leave')}
        </button>
      </div>
    </form>
  );
}
