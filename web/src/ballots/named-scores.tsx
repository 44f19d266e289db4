import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fresh } from '../ui/fresh.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './ballots.module.css';
import { NamedScoresForm } from './named-scores-form.tsx';
import { isAt, NamedTable } from './named-table.tsx';

/** Places of which too few scored: what the meeting named there, and for whoever leads the ballot the form for it. */
export function NamedScores({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const { named, withheld, mayLead } = ballot;
  const acts = [...new Map(named.map((each) => [`${each.on} ${each.by} ${each.reason}`, each])).values()];
  return (
    <section className={`sheet ${style.part}`} aria-labelledby="named-title">
      <div className={style.above}>
        <h2 className="sec-title" id="named-title">
          {text('named.title')}
        </h2>
        <p className="small muted">{text('named.lead', { count: withheld.length })}</p>
        {acts.map(({ on, by, reason }) => (
          <p key={`${on} ${by} ${reason}`}>{text('named.why', { day: dates.full(on), by, reason })}</p>
        ))}
      </div>
      {mayLead ? (
        <Fresh>{(renew) => <NamedScoresForm ballot={ballot} onDone={renew} />}</Fresh>
      ) : (
        <NamedTable
          ballot={ballot}
          cell={(place) => named.find((each) => isAt(each, place))?.points ?? text('named.notYet')}
        />
      )}
    </section>
  );
}
