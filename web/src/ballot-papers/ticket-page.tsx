import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { ElderSwitch } from '../ui/elder-switch.tsx';
import { Page } from '../ui/page.tsx';
import style from './ballot-papers.module.css';
import { isKiosk as readKiosk, leaveKiosk } from './kiosk-mode.ts';
import { KioskStart } from './kiosk-start.tsx';
import { Practice } from './practice.tsx';
import { TicketPaper } from './ticket-paper.tsx';
import { useScannedTicket } from './use-scanned-ticket.ts';
import { useSilence } from './use-silence.ts';

/** A tablet that nobody has touched for so long forgets whoever stood there. */
const SILENCE = 120_000;

/** For whoever holds a printed ticket: no account, no session; this page asks nobody but the box. */
export function TicketPage(): ReactElement {
  const text = useText('ballotPapers');
  const queries = useQueryClient();
  const [isKiosk, setKiosk] = useState(readKiosk);
  const [isCleared, setCleared] = useState(false);
  const [isPractising, setPractising] = useState(false);
  const { scan, begin } = useScannedTicket(isKiosk);
  const { number, ticket } = scan;
  const clear = (): void => {
    begin(null);
    setPractising(false);
    setCleared(true);
    queries.removeQueries({ queryKey: ['ticket'] });
  };
  useSilence(SILENCE, isKiosk && (ticket !== null || isPractising), clear);
  const practise = (): void => setPractising(true);
  const isOpen = ticket !== null && ticket !== 'wrong';
  return (
    <Page
      title={text(isPractising ? 'practice.title' : 'ticket.title')}
      remark={isKiosk ? undefined : text('ticket.lead')}
      actions={<Switches />}
    >
      <div className={style.ticket}>
        {isPractising && <Practice isKiosk={isKiosk} onEnd={() => setPractising(false)} />}
        {isOpen && (
          // A waiting paper goes on waiting behind the practice.
          <div hidden={isPractising}>
            <TicketPaper key={number} {...{ ticket, number, isKiosk }} onClear={clear} onPractise={practise} />
          </div>
        )}
        {!isOpen && !isPractising && isKiosk && (
          <KioskStart
            key={number}
            isCleared={isCleared}
            isWrong={ticket === 'wrong'}
            onTicket={begin}
            onPractise={practise}
            onLeave={() => {
              leaveKiosk();
              setKiosk(false);
            }}
          />
        )}
        {!isOpen && !isPractising && !isKiosk && (
          <div className={`sheet box ${style.part}`}>
            <p role="status">{text(ticket === 'wrong' ? 'ticket.wrong' : 'ticket.none')}</p>
            <button type="button" className="btn slim" onClick={practise}>
              {text('practice.do')}
            </button>
          </div>
        )}
      </div>
    </Page>
  );
}

function Switches(): ReactElement {
  const frame = useText('frame');
  const { language, change } = useLanguage();
  return (
    <>
      <ElderSwitch className="btn slim" />
      <button type="button" className="btn slim" onClick={() => change(language === 'en' ? 'zh-CN' : 'en')}>
        {frame('language')}
      </button>
    </>
  );
}
