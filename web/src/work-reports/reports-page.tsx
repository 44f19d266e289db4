import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import list from '../ui/rows.module.css';
import { yearReportsQuery } from './queries.ts';
import style from './work-reports.module.css';

/** Where the year's reports stand, branch by branch in the order of the tree, by the scheme they run under. */
export function WorkReportsPage(): ReactElement {
  const text = useText('workReports');
  const { year } = useParams({ from: '/work-reports/$year' });
  const query = useQuery(yearReportsQuery(Number(year)));
  return (
    <Themed>
      <Page title={text('list.title', { year })} remark={text('list.lead')} width="narrow">
        <Fetched query={query} lines={10}>
          {(rows) => (
            <div className={style.parts}>
              {[...Map.groupBy(rows, ({ scheme }) => scheme)].map(([scheme, own]) => (
                <section key={scheme ?? ''} className={`sheet box ${style.part}`}>
                  <h2 className="sec-title">
                    {scheme === null ? text('list.scheme.none') : text('list.scheme', { scheme })}
                  </h2>
                  <ul className={list.rows}>
                    {own.map(({ id, name, reports }) => (
                      <li key={id}>
                        <Link to="/branches/$branchId/work-reports/$year" params={{ branchId: id, year }}>
                          {name}
                        </Link>
                        <span className="muted small">{reports.map(({ author }) => author).join(text('and'))}</span>
                        <span className={list.far}>
                          {reports.length === 0 ? (
                            <StateTag look="wait">{text('list.none')}</StateTag>
                          ) : (
                            reports.map((report) => (
                              <StateTag key={report.id} look={report.state === 'commented' ? 'done' : 'review'}>
                                {text(`state.${report.state}`)}
                              </StateTag>
                            ))
                          )}
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )}
        </Fetched>
      </Page>
    </Themed>
  );
}
