import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { BandsFigure } from './bands-figure.tsx';
import { BranchResultsFigure } from './branch-results-figure.tsx';
import { DutiesFigure } from './duties-figure.tsx';
import { ObjectionsFigure } from './objections-figure.tsx';
import { statisticsQuery } from './queries.ts';
import { SpreadFigure } from './spread-figure.tsx';
import style from './statistics.module.css';
import { BallotsFigure, MeetingsFigure } from './turnout-figures.tsx';

/** Charts for those who lead: groups, branches and work of a year; never a person, never an order. */
export function StatisticsPage(): ReactElement {
  return (
    <Themed>
      <Charts branchId={null} />
    </Themed>
  );
}

/** The same of one branch, for its secretary. */
export function BranchStatisticsPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/statistics' });
  return (
    <Themed>
      <Charts branchId={branchId} />
    </Themed>
  );
}

function Charts({ branchId }: { readonly branchId: string | null }): ReactElement {
  const text = useText('statistics');
  const [year, setYear] = useState<number | null>(null);
  const query = useQuery(statisticsQuery({ branchId, year }));
  return (
    <Page
      title={text('title')}
      remark={query.data !== undefined && <Remark found={query.data} onYear={setYear} />}
      actions={
        <Link to="/use" className="btn slim">
          {text('use.way')}
        </Link>
      }
    >
      <Fetched query={query} lines={12}>
        {(found) => (
          <div className={style.figures}>
            <BandsFigure found={found} onYear={setYear} />
            <SpreadFigure found={found} />
            <DutiesFigure found={found} />
            <MeetingsFigure found={found} />
            <BallotsFigure found={found} />
            <ObjectionsFigure found={found} />
            {found.branchResults.map((results) => (
              <BranchResultsFigure key={`${results.organization} ${results.scheme}`} found={found} results={results} />
            ))}
          </div>
        )}
      </Fetched>
    </Page>
  );
}

interface RemarkProps {
  readonly found: Statistics;
  readonly onYear: (year: number) => void;
}

function Remark({ found: { year, years, branch }, onYear }: RemarkProps): ReactElement {
  const text = useText('statistics');
  return (
    <div className={style.remark}>
      <div className={style.choice}>
        <label htmlFor="statistics-year">{text('year')}</label>
        <Choice
          id="statistics-year"
          size="small"
          value={String(year)}
          onChange={(next) => onYear(Number(next))}
          choices={years.map((each) => ({ value: String(each), label: text('year.of', { year: each }) }))}
        />
      </div>
      <span>{branch === null ? text('remark') : text('remark.branch', { branch: branch.name })}</span>
    </div>
  );
}
