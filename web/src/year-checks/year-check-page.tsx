import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { YearCheck } from '@xianfeng/contract';
import { readPeriod } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { yearCheckQuery } from './queries.ts';
import style from './year-check.module.css';

/** What is missing from a branch's year and what looks doubled (查漏查重), each with where to mend it. */
export function YearCheckPage(): ReactElement {
  const text = useText('yearChecks');
  const { branchId } = useParams({ from: '/branches/$branchId/year-check' });
  const query = useQuery(yearCheckQuery(branchId));
  return (
    <Page title={text('title')} remark={query.data !== undefined && text('remark', { year: query.data.year })}>
      <Fetched query={query} lines={10}>
        {({ missing, alike }) => (
          <div className={style.lists}>
            <section className="sheet" aria-labelledby="missing">
              <h2 className="sec-title" id="missing">
                {text('missing')}
              </h2>
              {missing.length === 0 ? (
                <p>{text('missing.none')}</p>
              ) : (
                <ul>
                  {missing.map((each) => (
                    <Missing key={`${each.period} ${each.rater}`} branchId={branchId} missing={each} />
                  ))}
                </ul>
              )}
            </section>
            <section className="sheet" aria-labelledby="alike">
              <h2 className="sec-title" id="alike">
                {text('alike')}
              </h2>
              <p className="muted small">{text('alike.lead')}</p>
              {alike.length === 0 ? (
                <p>{text('alike.none')}</p>
              ) : (
                <ul>
                  {alike.map((pair) => (
                    <Alike key={`${pair.first.id} ${pair.second.id}`} branchId={branchId} pair={pair} />
                  ))}
                </ul>
              )}
            </section>
          </div>
        )}
      </Fetched>
    </Page>
  );
}

interface MissingProps {
  readonly branchId: string;
  readonly missing: YearCheck['missing'][number];
}

function Missing({ branchId, missing: { period, rater, members } }: MissingProps): ReactElement {
  const text = useText('yearChecks');
  const raters = useText('sheets');
  const dates = useDates();
  const isMonth = readPeriod(period)?.granularity === 'month';
  return (
    <li>
      <Link to="/branches/$branchId/sheets/$period" params={{ branchId, period }}>
        {isMonth ? dates.month(period) : dates.period(period)}
      </Link>
      <span>{raters(`rater.${rater}`)}</span>
      <span className={style.names}>
        {members.map(({ id, name, cells }) => (
          <span key={id}>{text('missing.cells', { name, cells })}</span>
        ))}
      </span>
    </li>
  );
}

interface AlikeProps {
  readonly branchId: string;
  readonly pair: YearCheck['alike'][number];
}

function Alike({ branchId, pair: { member, likeness, first, second } }: AlikeProps): ReactElement {
  const text = useText('yearChecks');
  return (
    <li className={style.pair}>
      <b>{member}</b>
      <StateTag look="soon">{text(`likeness.${likeness}`)}</StateTag>
      {[first, second].map((deed) => (
        <Deed key={deed.id} branchId={branchId} deed={deed} />
      ))}
    </li>
  );
}

interface DeedProps {
  readonly branchId: string;
  readonly deed: YearCheck['alike'][number]['first'];
}

function Deed({ branchId, deed: { id, kind, itemName, occurredOn, document, words } }: DeedProps): ReactElement {
  const text = useText('yearChecks');
  const dates = useDates();
  const facts = [dates.short(occurredOn), itemName, document ?? '', words].filter((part) => part !== '');
  return (
    <span className={style.deed}>
      {facts.join(' · ')}{' '}
      {kind === 'entry' ? (
        <Link to="/branches/$branchId/ledger" params={{ branchId }}>
          {text('alike.entry')}
        </Link>
      ) : (
        <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
          {text('alike.declaration')}
        </Link>
      )}
    </span>
  );
}
