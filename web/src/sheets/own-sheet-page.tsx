import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { Back, OwnForm } from './own-form.tsx';
import style from './own-sheets.module.css';
import type { OwnPlace } from './queries.ts';
import { ownSheetQuery } from './queries.ts';

/** What a member gives of his own accord: to himself, or to the others, one after the other. */
export function OwnSheetPage(): ReactElement {
  const { rater, period } = useParams({ from: '/own/sheets/$rater/$period' });
  return <Own place={{ rater: raterOf(rater), period }} />;
}

/** What a secretary gives for the branch: to it, or to the other branches. */
export function BranchOwnSheetPage(): ReactElement {
  const { rater, period, ...forBranch } = useParams({
    from: '/branches/$branchId/rated-by/$organizationId/sheets/$rater/$period',
  });
  return (
    <RatedSubject value="branch">
      <Own place={{ rater: raterOf(rater), period, forBranch }} />
    </RatedSubject>
  );
}

function raterOf(asked: string): OwnPlace['rater'] {
  return asked === 'self' ? 'self' : 'peer';
}

function Own({ place }: { readonly place: OwnPlace }): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { rater, period, forBranch } = place;
  const query = useQuery(ownSheetQuery(place));
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
                <Back forBranch={forBranch} className={`btn ${style.way}`} />
              </section>
            )}
            {(own.state === 'open' || rater === 'self') && (
              <OwnForm key={`${rater} ${period} ${own.state}`} own={own} place={place} />
            )}
          </div>
        )}
      </Fetched>
    </Page>
  );
}
