import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Lapse, LapseChecks } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './lapses.module.css';
import { NoteForm } from './note-form.tsx';
import { lapsesQuery } from './queries.ts';

/** Six empty months of members: the facts to look at, and what was found when somebody asked. It leads to nothing else. */
export function LapsesPage(): ReactElement {
  const text = useText('lapses');
  const { branchId } = useParams({ from: '/branches/$branchId/lapses' });
  return (
    <Themed>
      <Page title={text('title')} width="narrow">
        <Fetched query={useQuery(lapsesQuery(branchId))} lines={6}>
          {(found) => <Parts branchId={branchId} found={found} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Parts({ branchId, found }: { readonly branchId: string; readonly found: LapseChecks }): ReactElement {
  const text = useText('lapses');
  const dates = useDates();
  return (
    <div className={style.form}>
      <p>{text('lead')}</p>
      {found.lapses.length === 0 ? (
        <Empty way={<p className="small muted">{text('none.lead')}</p>}>{text('none')}</Empty>
      ) : (
        <ul className={style.list}>
          {found.lapses.map((lapse) => (
            <Line key={`${lapse.person.id} ${lapse.kind}`} branchId={branchId} lapse={lapse} />
          ))}
        </ul>
      )}
      {found.findings.length > 0 && (
        <section className={`sheet box ${style.found}`} aria-labelledby="found-title">
          <h2 className="sec-title" id="found-title">
            {text('found.title')}
          </h2>
          <ul className={style.list}>
            {found.findings.map(({ id, person, kind, outcome, words, by, on }) => (
              <li key={id}>
                <span>
                  <b>{person.name}</b> {text(`kind.${kind}`)}
                </span>
                <span className="small muted">
                  {text('found', { day: dates.full(on), by, outcome: text(`outcome.${outcome}`) })}
                </span>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Line({ branchId, lapse }: { readonly branchId: string; readonly lapse: Lapse }): ReactElement {
  const text = useText('lapses');
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { person, kind, fromMonth, throughMonth } = lapse;
  return (
    <li className="sheet box">
      <span className={style.head}>
        <span>
          <b>{person.name}</b> {text(`kind.${kind}`)}
        </span>
        <span className="small muted">
          {text('months', { from: dates.period(fromMonth), to: dates.period(throughMonth) })}
        </span>
      </span>
      <div className={style.acts}>
        {kind === 'work' ? (
          <Link to="/branches/$branchId/pledges" params={{ branchId }} className="btn slim">
            {text(`facts.${kind}`)}
          </Link>
        ) : (
          <Link to="/branches/$branchId/events" params={{ branchId }} className="btn slim">
            {text(`facts.${kind}`)}
          </Link>
        )}
        <Link to="/members/$memberId/card" params={{ memberId: person.id }} className="btn slim">
          {text('card')}
        </Link>
        {!isOpen && (
          <button type="button" className="btn slim blue" onClick={() => setOpen(true)}>
            {text('open')}
          </button>
        )}
      </div>
      {isOpen && <NoteForm branchId={branchId} lapse={lapse} onClose={() => setOpen(false)} />}
    </li>
  );
}
