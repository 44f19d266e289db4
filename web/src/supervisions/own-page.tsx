import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { ownSupervisionQuery } from './queries.ts';
import style from './supervisions.module.css';
import { VisitList } from './visit-list.tsx';

/** Visits one may be sent on, and those that found something one is to put right. */
export function OwnSupervisionPage(): ReactElement {
  const text = useText('supervision');
  const query = useQuery(ownSupervisionQuery);
  return (
    <Page title={text('mine.title')} width="narrow">
      <Fetched query={query} lines={6}>
        {({ visits, toMend }) =>
          visits.length + toMend.length === 0 ? (
            <Empty>{text('mine.none')}</Empty>
          ) : (
            <div className={style.parts}>
              {[['mine.toMend', toMend] as const, ['mine.visits', visits] as const].map(([name, own]) =>
                own.length === 0 ? null : (
                  <section key={name} className={`sheet box ${style.part}`} aria-label={text(name)}>
                    <h2 className="sec-title">{text(name)}</h2>
                    <VisitList visits={own} />
                  </section>
                ),
              )}
            </div>
          )
        }
      </Fetched>
    </Page>
  );
}
