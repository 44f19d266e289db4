import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { BallotSummary, HeldBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { problemsOf } from '../ui/problems.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { BALLOT_LOOKS } from './ballot-looks.ts';
import style from './ballots.module.css';
import { DrawLink } from './draw-link.tsx';
import { hashDigits } from './hash-digits.ts';
import { heldBallotsQuery } from './queries.ts';

/** The ballots that a branch holds in the year that is running. */
export function PresentBallotsPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/ballots' });
  return <Year branchId={branchId} year={Number(useMe().today.slice(0, 4))} />;
}

export function BallotsPage(): ReactElement {
  const { branchId, year } = useParams({ from: '/branches/$branchId/ballots/$year' });
  return <Year branchId={branchId} year={Number(year)} />;
}

interface YearProps {
  readonly branchId: string;
  readonly year: number;
}

function Year({ branchId, year }: YearProps): ReactElement {
  const text = useText('ballots');
  const query = useQuery(heldBallotsQuery(branchId, year));
  const isUnused = problemsOf(query.error).some(({ code }) => code === 'cycle.none');
  return (
    <Page
      title={text('list.title', { year })}
      remark={text('list.lead')}
      actions={<Years branchId={branchId} year={year} />}
    >
      {isUnused && <Empty>{text('list.unused', { year })}</Empty>}
      {!isUnused && (
        <Fetched query={query} lines={6}>
          {(held) =>
            held.length === 0 ? (
              <Empty>{text('list.none')}</Empty>
            ) : (
              <ul className={style.list}>
                {held.map((ballot) => (
                  <li key={`${ballot.ballot} ${ballot.period}`} className="sheet box">
                    <Held held={ballot} branchId={branchId} year={year} />
                  </li>
                ))}
              </ul>
            )
          }
        </Fetched>
      )}
    </Page>
  );
}

function Years({ branchId, year }: YearProps): ReactElement {
  const text = useText('ballots');
  const present = Number(useMe().today.slice(0, 4));
  const other = year === present ? present - 1 : present;
  return (
    <Link to="/branches/$branchId/ballots/$year" params={{ branchId, year: String(other) }} className="btn slim">
      {text('list.year', { year: other })}
    </Link>
  );
}

function Held({ held, branchId, year }: YearProps & { readonly held: HeldBallot }): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const { ballot, name, period, standing, isOnPaper } = held;
  const isFree = !isOnPaper && standing.every(({ state }) => state === 'cancelled');
  return (
    <>
      <div className={style.head}>
        <h2 className="sec-title">{text('name', { name, period: dates.period(period) })}</h2>
        {isOnPaper && <StateTag look="done">{text('list.onPaper')}</StateTag>}
        {isFree && standing.length === 0 && <StateTag look="wait">{text('list.notBegun')}</StateTag>}
      </div>
      {standing.map((summary) => (
        <Standing key={summary.id} summary={summary} />
      ))}
      <div className={style.acts}>
        {isFree && (
          <Link
            to="/branches/$branchId/ballots/$year/$ballot/$period"
            params={{ branchId, year: String(year), ballot, period }}
            className="btn blue"
          >
            {text(standing.length === 0 ? 'list.begin' : 'list.beginAgain')}
          </Link>
        )}
        {(isFree || isOnPaper) && (
          <Link
            to="/branches/$branchId/paper-ballots/$period"
            params={{ branchId, period }}
            search={{ ballot }}
            className="btn"
          >
            {text('list.paper')}
          </Link>
        )}
        {held.groups
          .filter(({ members }) => !members)
          .map((group) => (
            <DrawLink key={group.id} held={held} group={group} branchId={branchId} />
          ))}
      </div>
    </>
  );
}

function Standing({ summary }: { readonly summary: BallotSummary }): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const { id, state, hash, cancellation } = summary;
  return (
    <div className={style.standing}>
      <p className={style.head}>
        <Link to="/ballots/$ballotId" params={{ ballotId: id }}>
          {text('list.open')}
        </Link>
        <StateTag look={BALLOT_LOOKS[state]}>{text(`state.${state}`)}</StateTag>
        {hash !== null && <span className={`muted ${style.code}`}>{hashDigits(hash).join(' ')}</span>}
      </p>
      {cancellation !== null && (
        <p className="small">
          {text('cancelled.why', {
            ...{ day: dates.full(cancellation.on), by: cancellation.by, reason: cancellation.reason },
          })}
        </p>
      )}
    </div>
  );
}
