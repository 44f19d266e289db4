import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { useDates } from '../ui/use-dates.ts';
import { isInMeeting } from './ballot-looks.ts';
import { Digits } from './digits.tsx';
import { ballotQuery } from './queries.ts';
import style from './screen.module.css';

/** For the projector of the meeting: digits, state and numbers as large as they go, and nobody's name. */
export function ScreenPage(): ReactElement {
  const { ballotId } = useParams({ from: '/ballots/$ballotId/screen' });
  const query = useQuery(ballotQuery(ballotId));
  return (
    <Fetched query={query} lines={8}>
      {(ballot) => <Screen ballot={ballot} />}
    </Fetched>
  );
}

function Screen({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const frame = useText('frame');
  const dates = useDates();
  const { id, state, hash, groups } = ballot;
  const title = text('name', { ...ballot, period: dates.period(ballot.period) });
  useEffect(() => {
    document.title = `${title} · ${frame('brand')}`;
  }, [title, frame]);
  return (
    <div className={style.screen}>
      <div className={style.head}>
        <h1>{title}</h1>
        <p>{ballot.branch.name}</p>
        <Link to="/ballots/$ballotId" params={{ ballotId: id }} className="btn slim">
          {text('screen.leave')}
        </Link>
      </div>
      <p className={style.state}>{text(`state.${state}`)}</p>
      <p className={style.how}>{text(`screen.${state}`)}</p>
      {hash !== null && state !== 'cancelled' && (
        <div className={style.digits}>
          <Digits hash={hash} />
        </div>
      )}
      {isInMeeting(state) && (
        <ul className={style.groups}>
          {groups
            .filter(({ pooledInto }) => pooledInto === null)
            .map((group) => (
              <li key={group.id}>
                <h2>{group.name}</h2>
                <Numbers ballot={ballot} group={group} />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

function Numbers({
  ballot,
  group,
}: {
  readonly ballot: Ballot;
  readonly group: Ballot['groups'][number];
}): ReactElement {
  const text = useText('ballots');
  const inIt = ballot.groups.filter(({ id, pooledInto }) => id === group.id || pooledInto === group.id);
  const sum = (of: 'roll' | 'claimed' | 'cast'): number => inIt.reduce((all, each) => all + each[of], 0);
  const isCasting = ballot.state !== 'preparing' && ballot.state !== 'claiming';
  const numbers = { name: group.name, roll: sum('roll'), claimed: sum('claimed'), cast: sum('cast') };
  return (
    <>
      <dl>
        <div>
          <dt>{text('live.due')}</dt>
          <dd>{numbers.roll}</dd>
        </div>
        <div>
          <dt>{text('live.claimed')}</dt>
          <dd>{numbers.claimed}</dd>
        </div>
        {isCasting && (
          <div>
            <dt>{text('live.cast')}</dt>
            <dd>{numbers.cast}</dd>
          </div>
        )}
      </dl>
      <progress
        value={isCasting ? numbers.cast : numbers.claimed}
        max={Math.max(numbers.roll, 1)}
        aria-label={text(isCasting ? 'live.castOf' : 'live.claimedOf', numbers)}
      />
    </>
  );
}
