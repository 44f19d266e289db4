import { shiftPeriod } from '@xianfeng/engine';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskBox } from '../ui/ask-box.tsx';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { EndingTerms } from '../ui/ending-terms.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { OwnCasesLine } from '../ui/own-cases-line.tsx';
import { WaitingLapses } from '../ui/waiting-lapses.tsx';
import { WaitingChecks } from '../ui/waiting-checks.tsx';
import { WaitingMeasures } from '../ui/waiting-measures.tsx';
import { WaitingNotices } from '../ui/waiting-notices.tsx';
import { WaitingExperiences } from '../ui/waiting-experiences.tsx';
import { WaitingObjections } from '../ui/waiting-objections.tsx';
import { WaitingSuggestions } from '../ui/waiting-suggestions.tsx';
import { WaitingCorrections } from '../ui/waiting-corrections.tsx';
import { StarsWay } from '../ui/veto-ways.tsx';
import { WaitingReviews } from '../ui/waiting-reviews.tsx';
import { Checks } from './checks.tsx';
import { BranchBox } from './branch-box.tsx';
import { DoneDuties } from './done-duties.tsx';
import line from '../ui/waiting-line.module.css';
import style from './desk.module.css';
import { EventsWay } from './events-way.tsx';
import { DutyList } from './duty-list.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import type { BranchDuties } from './queries.ts';
import { dutiesQuery } from './queries.ts';
import { UseBox } from './use-box.tsx';
import { PledgesLine } from './pledges-line.tsx';
import { planQuery } from '../pledges/queries.ts';
import { WaitingDeclarations } from './waiting-declarations.tsx';

/** The branch desk: what is due this month, each with its day, its reason and its one button. */
export function DeskPage(): ReactElement {
  const text = useText('desk');
  const dates = useDates();
  const me = useMe();
  const { branchId } = useParams({ from: '/branches/$branchId/desk' });
  const [month, setMonth] = useState<string | undefined>(undefined);
  // What is due comes first on a phone, the ways to everything else after it.
  const isNarrow = useNarrow();
  const query = useQuery(dutiesQuery(branchId, month));
  // Scores of a month fall due in the next: what can be begun already is shown with it.
  const next = useQuery({
    ...dutiesQuery(branchId, shiftPeriod(me.today.slice(0, 7), 1)),
    enabled: month === undefined,
  });
  const ways = (
    <>
      {month !== undefined && (
        <button type="button" className="btn slim" onClick={() => setMonth(undefined)}>
          {text('now')}
        </button>
      )}
      {query.data?.branch.subject === 'branch' && <RatingWays branchId={branchId} />}
      {query.data?.branch.subject === 'member' && <ReadingWays branchId={branchId} />}
      <StarsWay branchId={branchId} />
      <Link to="/branches/$branchId/steps" params={{ branchId }} className="btn slim">
        {text('steps')}
      </Link>
      <button type="button" className="btn slim" onClick={() => window.print()}>
        {text('print')}
      </button>
    </>
  );
  return (
    <Page
      title={month === undefined ? text('title') : text('titleOf', { month: dates.period(month) })}
      remark={query.data === undefined ? undefined : <Remark found={query.data} />}
      actions={isNarrow ? undefined : ways}
    >
      <EndingTerms />
      <div className={line.lines}>
        <WaitingDeclarations branchId={branchId} />
        <WaitingReviews branchId={branchId} />
        <OwnCasesLine />
        <WaitingLapses branchId={branchId} />
        <WaitingNotices branchId={branchId} />
        <WaitingObjections branchId={branchId} />
        <WaitingExperiences branchId={branchId} />
        <WaitingSuggestions branchId={branchId} />
        <WaitingMeasures branchId={branchId} />
        <WaitingCorrections branchId={branchId} />
        <WaitingChecks branchId={branchId} />
        <PledgesLine branchId={branchId} />
        <EventsWay branchId={branchId} />
      </div>
      <Fetched query={query} lines={9}>
        {(found) => (
          <div className={style.columns}>
            {found.duties.length + (next.data?.duties.length ?? 0) === 0 ? (
              <Empty
                way={
                  <button type="button" className="btn slim" onClick={() => setMonth(shiftPeriod(found.month, -1))}>
                    {text('before')}
                  </button>
                }
              >
                {text('empty')}
              </Empty>
            ) : (
              <section className="sheet">
                <RatedSubject value={found.branch.subject}>
                  <DutyList
                    branchId={branchId}
                    found={found}
                    next={month === undefined ? (next.data?.duties ?? []) : []}
                  />
                </RatedSubject>
                <DoneDuties branchId={branchId} duties={found.duties.filter(({ state }) => state === 'done')} />
              </section>
            )}
            <div className={`${style.aside} noprint`}>
              <AskBox />
              <Checks found={found} />
              <MonthCalendar found={found} />
              <RatedSubject value={found.branch.subject}>
                <BranchBox branch={found.branch} />
              </RatedSubject>
              <UseBox />
            </div>
          </div>
        )}
      </Fetched>
      {isNarrow && <div className={`noprint ${style.below}`}>{ways}</div>}
    </Page>
  );
}

/** Whoever rates branches has no head line of that year: the ways stand on its desk. */
function RatingWays({ branchId }: { readonly branchId: string }): ReactElement {
  const frame = useText('frame');
  return (
    <>
      <Link to="/branches/$branchId/sheets" params={{ branchId }} className="btn slim">
        {frame('nav.sheets')}
      </Link>
      <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
        {frame('nav.notices')}
      </Link>
      <Link to="/branches/$branchId/year-end" params={{ branchId }} className="btn slim">
        {frame('nav.yearEnd')}
      </Link>
    </>
  );
}

/** Ways that no head line gives: of an officer of the committee to what waits in the branch, and to its pledges where it has any. */
function ReadingWays({ branchId }: { readonly branchId: string }): ReactElement {
  const frame = useText('frame');
  const supervision = useText('supervision');
  const { today, appointments } = useMe();
  const { data: plan } = useQuery(planQuery(branchId, today.slice(0, 7)));
  const isAbove = appointments.some(({ role }) => role === 'committee-officer');
  const isLeading = appointments.some(({ role }) => role === 'branch-secretary' || role === 'organization-officer');
  return (
    <>
      {isLeading && (
        <Link to="/branches/$branchId/ballots" params={{ branchId }} className="btn slim">
          {frame('ballots')}
        </Link>
      )}
      {(isLeading || isAbove) && (
        <Link
          to="/branches/$branchId/supervision/$year"
          params={{ branchId, year: today.slice(0, 4) }}
          className="btn slim"
        >
          {supervision('way')}
        </Link>
      )}
      {isLeading && (
        <Link to="/branches/$branchId/suggestions" params={{ branchId }} className="btn slim">
          {frame('nav.suggestions')}
        </Link>
      )}
      {isLeading && (
        <Link to="/me/cases" className="btn slim">
          {frame('cases')}
        </Link>
      )}
      {isAbove && (
        <>
          <Link to="/branches/$branchId/declarations" params={{ branchId }} className="btn slim">
            {frame('nav.declarations')}
          </Link>
          <Link to="/branches/$branchId/ledger" params={{ branchId }} className="btn slim">
            {frame('nav.ledger')}
          </Link>
        </>
      )}
      {plan !== undefined && plan.sets.length > 0 && (
        <Link to="/branches/$branchId/pledges" params={{ branchId }} className="btn slim">
          {frame('nav.pledges')}
        </Link>
      )}
    </>
  );
}

function Remark({ found }: { readonly found: BranchDuties }): ReactElement {
  const text = useText('desk');
  const dates = useDates();
  const done = found.duties.filter(({ state }) => state === 'done').length;
  const all = found.duties.length;
  return (
    <span>
      {found.branch.subject === 'branch' && <>{found.branch.name} · </>}
      {dates.withWeekday(found.today)} · {text('count', { all, open: all - done, done })}
    </span>
  );
}
