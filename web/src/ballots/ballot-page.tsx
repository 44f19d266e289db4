import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { BALLOT_LOOKS, isInMeeting } from './ballot-looks.ts';
import style from './ballots.module.css';
import { CancelForm } from './cancel-form.tsx';
import { Digits } from './digits.tsx';
import { DrawLink } from './draw-link.tsx';
import { LivePicture } from './live-picture.tsx';
import { NamedScores } from './named-scores.tsx';
import { NextPart } from './next-part.tsx';
import { PreparingPart } from './preparing-part.tsx';
import { ballotQuery } from './queries.ts';
import { Results } from './results.tsx';
import { StepStrip } from './step-strip.tsx';

/** One ballot: where it stands, what comes next and what still stands against it, and the numbers of the meeting. */
export function BallotPage(): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const { ballotId } = useParams({ from: '/ballots/$ballotId' });
  const query = useQuery(ballotQuery(ballotId));
  const ballot = query.data;
  return (
    <Themed>
      <Page
        title={ballot === undefined ? text('title') : text('name', { ...ballot, period: dates.period(ballot.period) })}
        remark={
          ballot !== undefined && (
            <>
              <StateTag look={BALLOT_LOOKS[ballot.state]}>{text(`state.${ballot.state}`)}</StateTag>
              <span>{ballot.branch.name}</span>
            </>
          )
        }
        actions={ballot !== undefined && <Ways ballot={ballot} />}
      >
        <Fetched query={query} lines={10}>
          {(found) => (
            <RatedSubject value={found.subject}>
              <Parts ballot={found} />
            </RatedSubject>
          )}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Ways({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const [isCancelling, setCancelling] = useState(false);
  const { id, branch, state, mayLead, period } = ballot;
  const isOver = state === 'published' || state === 'cancelled';
  return (
    <>
      {mayLead && !isOver && (
        <button type="button" className="btn slim" onClick={() => setCancelling(true)}>
          {text('cancel.open')}
        </button>
      )}
      {mayLead && (
        <Link
          to="/branches/$branchId/ballots/$year"
          params={{ branchId: branch.id, year: period.slice(0, 4) }}
          className="btn slim"
        >
          {text('toList')}
        </Link>
      )}
      {isCancelling && (
        <Dialog title={text('cancel.open')} onClose={() => setCancelling(false)}>
          <CancelForm id={id} onDone={() => setCancelling(false)} />
        </Dialog>
      )}
    </>
  );
}

function Parts({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const { id, state, hash, cancellation, results, heldOn, mayLead } = ballot;
  return (
    <div className={style.parts}>
      {state !== 'cancelled' && <StepStrip state={state} />}
      {cancellation !== null && (
        <p className="sheet box">{text('cancelled.why', { ...cancellation, day: dates.full(cancellation.on) })}</p>
      )}
      {heldOn !== null && <p className="sheet box">{text('published.why', { day: dates.full(heldOn) })}</p>}
      {mayLead && state === 'preparing' && <PreparingPart ballot={ballot} />}
      {mayLead && ballot.next !== null && <NextPart ballot={ballot} />}
      {hash !== null && isInMeeting(state) && (
        <section className={`sheet box ${style.part}`} aria-labelledby="digits-title">
          <div className={style.head}>
            <h2 className="sec-title" id="digits-title">
              {text('digits.title')}
            </h2>
            <Link to="/ballots/$ballotId/screen" params={{ ballotId: id }} className="btn slim">
              {text('screen.open')}
            </Link>
          </div>
          <Digits hash={hash} />
          <p className="small muted">{text('digits.lead')}</p>
        </section>
      )}
      {(state === 'preparing' || isInMeeting(state)) && <LivePicture ballot={ballot} />}
      {ballot.groups.some(({ drawn }) => drawn !== null) && (
        <div className={style.acts}>
          {ballot.groups
            .filter(({ drawn }) => drawn !== null)
            .map((group) => (
              <DrawLink key={group.id} held={ballot} group={group} branchId={ballot.branch.id} />
            ))}
        </div>
      )}
      {results !== null && <Results ballot={ballot} results={results} />}
      {ballot.withheld.length > 0 && <NamedScores ballot={ballot} />}
      {hash !== null && state !== 'cancelled' && (
        <p>
          <Link to="/ballots/$ballotId/check" params={{ ballotId: id }}>
            {text('check.way')}
          </Link>
        </p>
      )}
    </div>
  );
}
