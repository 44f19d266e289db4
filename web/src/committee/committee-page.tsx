import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { EndingTerms } from '../ui/ending-terms.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { OwnCasesLine } from '../ui/own-cases-line.tsx';
import { WaitingChecks } from '../ui/waiting-checks.tsx';
import { WaitingSuggestions } from '../ui/waiting-suggestions.tsx';
import line from '../ui/waiting-line.module.css';
import style from './committee.module.css';
import { CountStrip } from './count-strip.tsx';
import { branchesOf } from './duty-counts.ts';
import { DutyTable } from './duty-table.tsx';
import { SupervisionWays } from './supervision-ways.tsx';
import { NeedsList } from './needs-list.tsx';
import { type CommitteeDuties, committeeDutiesQuery } from './queries.ts';

/** The committee's overview: whether duties are done, by branch; never people, never ranks. */
export function CommitteePage(): ReactElement {
  return (
    <Themed>
      <Committee />
    </Themed>
  );
}

interface BranchYearsProps {
  readonly years: CommitteeDuties['branchYears'];
}

/** Organizations that rate their branches, each with the way to its desk. */
function BranchYears({ years }: BranchYearsProps): ReactElement | null {
  const text = useText('committee');
  if (years.length === 0) return null;
  return (
    <section className={`sheet box ${style.years}`} aria-labelledby="branch-years-title">
      <h2 className="sec-title" id="branch-years-title">
        {text('branchYears')}
      </h2>
      <ul>
        {years.map(({ id, name, scheme }) => (
          <li key={id}>
            <Link to="/branches/$branchId/desk" params={{ branchId: id }} className={style.branch}>
              {name}
            </Link>
            <span className="muted small">{text('branchYears.scheme', { scheme })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Committee(): ReactElement {
  const text = useText('committee');
  const dates = useDates();
  const query = useQuery(committeeDutiesQuery);
  const isOfficer = useMe().appointments.some(({ role }) => role === 'committee-officer');
  const imports: string = '/imports';
  return (
    <Page
      title={text('title')}
      remark={
        query.data !== undefined && (
          <span>
            {dates.withWeekday(query.data.today)} · {text('remark', { branches: branchesOf(query.data).length })}
          </span>
        )
      }
      actions={<span className={style.pledge}>{text('pledge')}</span>}
    >
      <Fetched query={query} lines={12}>
        {(found) =>
          found.boards.length === 0 ? (
            <Empty
              way={
                <Link to={imports} className="btn slim blue">
                  {text('empty.way')}
                </Link>
              }
            >
              {text('empty')}
            </Empty>
          ) : (
            <>
              <EndingTerms />
              <CountStrip branches={branchesOf(found)} />
              <div className={line.lines}>
                <OwnCasesLine />
                <WaitingSuggestions branchId={null} />
                {isOfficer && <WaitingChecks branchId={null} />}
              </div>
              <NeedsList found={found} />
              <SupervisionWays />
              <BranchYears years={found.branchYears} />
              <DutyTable found={found} />
            </>
          )
        }
      </Fetched>
    </Page>
  );
}
