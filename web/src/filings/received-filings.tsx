import { useQuery } from '@tanstack/react-query';
import type { Filings, ReceivedFiling } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { ArrivalDialog } from './arrival-dialog.tsx';
import { Figures } from './figures.tsx';
import style from './filings.module.css';
import { receivedQuery } from './queries.ts';
import { ReceivedTable } from './received-table.tsx';
import { YearChoice } from './year-choice.tsx';

/** What committees below have filed, side by side. */
export function ReceivedFilings({ filings: { receivedYears: years } }: { readonly filings: Filings }): ReactElement {
  const text = useText('filings');
  const [latest] = years;
  const [chosen, setYear] = useState<number | null>(null);
  const [isTaking, setTaking] = useState(false);
  const [shown, setShown] = useState<ReceivedFiling | null>(null);
  const year = chosen ?? latest;
  return (
    <section className={`sheet ${style.part}`} aria-label={text('received.title')}>
      <header className={style.head}>
        <h2 className="sec-title">{text('received.title')}</h2>
        {year !== undefined && <YearChoice years={years} value={year} onChange={setYear} />}
        <button type="button" className="btn slim" onClick={() => setTaking(true)}>
          {text('received.take')}
        </button>
      </header>
      {year === undefined ? (
        <p>{text('received.none')}</p>
      ) : (
        <>
          <p className="muted small">{text('received.lead')}</p>
          <OfYear key={year} year={year} onOpen={setShown} />
        </>
      )}
      {isTaking && <ArrivalDialog onClose={() => setTaking(false)} />}
      {shown !== null && (
        <Dialog title={shown.committee} onClose={() => setShown(null)}>
          <Figures figures={shown.figures} />
        </Dialog>
      )}
    </section>
  );
}

interface OfYearProps {
  readonly year: number;
  readonly onOpen: (filing: ReceivedFiling) => void;
}

function OfYear({ year, onOpen }: OfYearProps): ReactElement {
  const text = useText('filings');
  const query = useQuery(receivedQuery(year));
  return (
    <Fetched query={query} lines={5}>
      {(received) => <ReceivedTable label={text('received.table', { year })} received={received} onOpen={onOpen} />}
    </Fetched>
  );
}
