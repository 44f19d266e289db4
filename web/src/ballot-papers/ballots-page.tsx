import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OwnBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag, type TagLook } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './ballot-papers.module.css';
import { Practice } from './practice.tsx';
import { ownBallotsQuery } from './queries.ts';

/** The ballots one may take part in, each with where it stands; and a paper to practise on. */
export function BallotsPage(): ReactElement {
  const text = useText('ballotPapers');
  const query = useQuery(ownBallotsQuery);
  const [isPractising, setPractising] = useState(false);
  if (isPractising)
    return (
      <Page title={text('practice.title')}>
        <Practice onEnd={() => setPractising(false)} />
      </Page>
    );
  return (
    <Page title={text('title')} width="narrow">
      <div className={style.parts}>
        <Fetched query={query} lines={3}>
          {({ ballots }) =>
            ballots.length === 0 ? (
              <Empty>{text('list.none')}</Empty>
            ) : (
              <ul className={style.parts}>
                {ballots.map((ballot) => (
                  <BallotRow key={ballot.id} ballot={ballot} />
                ))}
              </ul>
            )
          }
        </Fetched>
        <div className={`sheet box ${style.row}`}>
          <p>{text('practice.lead')}</p>
          <button type="button" className="btn slim" onClick={() => setPractising(true)}>
            {text('practice.do')}
          </button>
        </div>
      </div>
    </Page>
  );
}

const LOOKS: Readonly<Record<OwnBallot['state'], TagLook>> = {
  preparing: 'wait',
  claiming: 'todo',
  casting: 'todo',
  closed: 'wait',
  counted: 'notice',
  published: 'done',
  cancelled: 'late',
};

function BallotRow({ ballot }: { readonly ballot: OwnBallot }): ReactElement {
  const text = useText('ballotPapers');
  const dates = useDates();
  const { id, name, period, branch, group, state, by, hasClaimed } = ballot;
  const isClaimed = state === 'claiming' && hasClaimed;
  const canClaim = state === 'claiming' && !hasClaimed && by === 'account';
  const canFill = state === 'casting' && hasClaimed && by === 'account';
  return (
    <li className={`sheet box ${style.row}`}>
      <div>
        <b>{name}</b>
        <p className="muted small">
          {text('list.of', { period: dates.period(period), branch: branch.name, group: group.name })}
        </p>
        <StateTag look={isClaimed ? 'wait' : LOOKS[state]}>
          {text(isClaimed ? 'state.claimed' : `state.${state}`)}
        </StateTag>
      </div>
      <Link
        to="/me/ballots/$ballotId"
        params={{ ballotId: id }}
        className={canClaim || canFill ? 'btn blue' : 'btn slim'}
      >
        {text(canClaim ? 'list.claim' : canFill ? 'list.fill' : 'list.open')}
      </Link>
    </li>
  );
}
