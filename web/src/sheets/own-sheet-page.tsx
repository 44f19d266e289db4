import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { OwnForm } from './own-form.tsx';
import style from './own-sheets.module.css';
import type { OwnPlace } from './queries.ts';
import { ownSheetQuery } from './queries.ts';

/** What a member gives of his own accord: to himself, or to the others, one after the other. */
export function OwnSheetPage(): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { rater: asked, period } = useParams({ from: '/own/sheets/$rater/$period' });
  const rater: OwnPlace['rater'] = asked === 'self' ? 'self' : 'peer';
  const query = useQuery(ownSheetQuery({ rater, period }));
  return (
    <Page
      title={text(`own.title.${rater}`)}
      remark={[dates.period(period), ...(query.data === undefined ? [] : [query.data.branch])].join(' · ')}
      width="narrow"
    >
      <Fetched query={query} lines={8}>
        {(own) => (
          <div className={style.parts}>
            {own.state === 'open' ? (
              <section className={style.told}>
                <p>{text(rater === 'peer' ? 'own.secret' : 'own.open')}</p>
                <p>{text('own.paper')}</p>
              </section>
            ) : (
              <section className="sheet box">
                <p>{text('own.passed')}</p>
                {rater === 'peer' && <p>{text('own.passedPeer')}</p>}
                <Link to="/home" className={`btn ${style.way}`}>
                  {text('own.home')}
                </Link>
              </section>
            )}
            {(own.state === 'open' || rater === 'self') && (
              <OwnForm key={`${rater} ${period} ${own.state}`} own={own} place={{ rater, period }} />
            )}
          </div>
        )}
      </Fetched>
    </Page>
  );
}
