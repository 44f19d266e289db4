import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { GradeNames, gradeNames } from '../ui/grade-names.ts';
import { Page } from '../ui/page.tsx';
import { PaperButton } from '../ui/paper-button.tsx';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import { StarsWay, VetoesWay } from '../ui/veto-ways.tsx';
import { DirectStars } from './direct-stars.tsx';
import { Decision } from './decision.tsx';
import { ObstacleList } from './obstacle-list.tsx';
import { obstaclesOf } from './obstacles.ts';
import { Quotas } from './quotas.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { ResultTable, Results } from './results.tsx';
import { SatisfiedList } from './satisfied.tsx';
import { Steps } from './steps.tsx';
import { Trial } from './trial.tsx';
import { YearArchives } from './year-archives.tsx';
import { yearEndQuery } from './queries.ts';
import style from './year-end.module.css';

/** The year end: what is done, what is still in the way, what the meeting decided. */
export function YearEndPage(): ReactElement {
  const { branchId = '' } = useParams({ strict: false });
  const query = useQuery(yearEndQuery(branchId));
  return (
    <Fetched query={query}>
      {(yearEnd) => (
        <RatedSubject value={yearEnd.subject}>
          <GradeNames value={gradeNames(yearEnd.scheme.grades)}>
            <YearEndView yearEnd={yearEnd} />
          </GradeNames>
        </RatedSubject>
      )}
    </Fetched>
  );
}

function YearEndView({ yearEnd }: { readonly yearEnd: YearEnd }): ReactElement {
  const text = useText('ratings');
  const frame = useText('frame');
  const dates = useDates();
  const { today } = useMe();
  const { branch, confirmed, steps, trial } = yearEnd;
  const obstacles = confirmed === null ? obstaclesOf(yearEnd.obstacles) : [];
  const current = steps.findIndex(({ state }) => state === 'current');
  const day = dates.withWeekday(today);
  return (
    <Page
      title={text('title', { year: yearEnd.year })}
      remark={
        <>
          {yearEnd.subject === 'branch' && <span>{branch.name}</span>}
          {current < 0 ? text('remark.done', { day }) : text('remark', { day, step: current + 1, count: steps.length })}
        </>
      }
      actions={
        <>
          {yearEnd.scheme.hasStars && <StarsWay branchId={branch.id} />}
          <VetoesWay branchId={branch.id} year={yearEnd.year} />
          {confirmed !== null && (
            <button type="button" className="btn slim" onClick={() => window.print()}>
              {text('print')}
            </button>
          )}
          {confirmed !== null && (
            <>
              <PaperButton label={text('table')} take={() => client.ratings.pdf({ branchId: branch.id })} />
              <PaperButton label={frame('excel')} take={() => client.ratings.excel({ branchId: branch.id })} />
            </>
          )}
        </>
      }
    >
      <div className={style.columns}>
        <Steps steps={steps} />
        <section className={`sheet ${style.middle}`} aria-labelledby="obstacles-title">
          {confirmed === null ? (
            <>
              {yearEnd.reopenings.map(({ on, by, reason, document }) => (
                <p key={on + reason} className={style.lead}>
                  {text('reopened', { day: dates.full(on), by, reason, document })}
                </p>
              ))}
              <ObstacleList obstacles={obstacles} yearEnd={yearEnd} />
              <SatisfiedList satisfied={yearEnd.satisfied} />
              <Decision yearEnd={yearEnd} obstacles={obstacles.length} />
            </>
          ) : (
            <>
              <Results
                title={text('results.title')}
                lines={confirmed.lines}
                yearEnd={yearEnd}
                headingId="obstacles-title"
              />
              <div className={`${style.final} noprint`}>
                <Link
                  to="/branches/$branchId/notices/$kind/$period"
                  params={{ branchId: branch.id, kind: 'year', period: String(yearEnd.year) }}
                  className="btn blue"
                >
                  {text('next')}
                </Link>
                <Link
                  to="/branches/$branchId/measures/$year"
                  params={{ branchId: branch.id, year: String(yearEnd.year) }}
                  className="btn"
                >
                  {text('measures')}
                </Link>
                <p>
                  {text('decide.done', {
                    day: dates.full(confirmed.on),
                    due: confirmed.due,
                    present: confirmed.present,
                  })}
                  {confirmed.ayes !== null &&
                    confirmed.manner !== null &&
                    text('decide.counted', {
                      count: confirmed.ayes,
                      manner: text(`confirm.manner.${confirmed.manner}`),
                    })}
                </p>
              </div>
              {yearEnd.mayReopen && <ReopenForm yearEnd={yearEnd} />}
            </>
          )}
        </section>
        <div className={`${style.aside} noprint`}>
          <Trial yearEnd={yearEnd} />
          {(confirmed ?? trial) !== null && <Quotas quotas={yearEnd.quotas} />}
          <DirectStars yearEnd={yearEnd} />
        </div>
      </div>
      {yearEnd.subject === 'member' && <YearArchives branchId={branch.id} />}
      {confirmed !== null && (
        <div className={`paper-only ${style.paper}`} aria-hidden="true">
          <Paper
            issuer={branch.name}
            title={text('paper.title', { year: yearEnd.year })}
            number={text('results.order')}
          >
            <ResultTable lines={confirmed.lines} yearEnd={yearEnd} label={text('results.title')} />
            <p className={style.meeting}>
              {text('decide.done', { day: dates.full(confirmed.on), due: confirmed.due, present: confirmed.present })}
            </p>
          </Paper>
        </div>
      )}
      {confirmed === null && trial !== null && (
        <details className={`sheet ${style.everybody}`}>
          <summary>{text('results.show', { what: text('results.trial') })}</summary>
          <Results title={text('results.trial')} lines={trial.lines} yearEnd={yearEnd} headingId="trial-lines" />
        </details>
      )}
    </Page>
  );
}
