import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { AssessmentList } from './assessment-list.tsx';
import { branchSupervisionQuery } from './queries.ts';
import style from './supervisions.module.css';
import { VisitList } from './visit-list.tsx';

/** Visits to one branch in a year and what was thought of it, whoever above it looked. */
export function BranchSupervisionPage(): ReactElement {
  const text = useText('supervision');
  const reports = useText('workReports');
  const { branchId, year } = useParams({ from: '/branches/$branchId/supervision/$year' });
  const query = useQuery(branchSupervisionQuery(branchId, Number(year)));
  const present = Number(useMe().today.slice(0, 4));
  const other = Number(year) === present ? present - 1 : present;
  return (
    <Themed>
      <Page
        title={query.data === undefined ? text('title') : text('branch.title', { branch: query.data.branch.name })}
        remark={text('year', { year })}
        width="narrow"
        actions={
          <>
            <Link to="/branches/$branchId/work-reports/$year" params={{ branchId, year }} className="btn slim">
              {reports('title')}
            </Link>
            <Link
              to="/branches/$branchId/supervision/$year"
              params={{ branchId, year: String(other) }}
              className="btn slim"
            >
              {text('year.other', { year: other })}
            </Link>
          </>
        }
      >
        <Fetched query={query} lines={8}>
          {({ visits, assessments }) => (
            <div className={style.parts}>
              <section className={`sheet box ${style.part}`} aria-labelledby="visits-title">
                <h2 className="sec-title" id="visits-title">
                  {text('visits.title')}
                </h2>
                {visits.length === 0 && <p className="muted">{text('visits.none')}</p>}
                <VisitList visits={visits} isOfOne />
              </section>
              <section className={`sheet box ${style.part}`} aria-labelledby="assess-title">
                <h2 className="sec-title" id="assess-title">
                  {text('assess.title')}
                </h2>
                {assessments.length === 0 && <p className="muted">{text('assess.none')}</p>}
                <AssessmentList assessments={assessments} />
              </section>
            </div>
          )}
        </Fetched>
      </Page>
    </Themed>
  );
}
