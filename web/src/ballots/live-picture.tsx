import type { Ballot, BallotGroupView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballots.module.css';

/** How many are due, have claimed and have cast, by group; who has, nobody knows. */
export function LivePicture({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const isCasting = !['preparing', 'claiming'].includes(ballot.state);
  return (
    <section className="sheet" aria-labelledby="live-title">
      <h2 className={`sec-title ${style.above}`} id="live-title">
        {text('live.title')}
      </h2>
      <table className={style.live}>
        <thead>
          <tr>
            <th scope="col">{text('live.group')}</th>
            <th scope="col">{text('live.due')}</th>
            <th scope="col">{text('live.claimed')}</th>
            <th scope="col">{text('live.cast')}</th>
            <th scope="col">
              <span className="unseen">{text('live.share')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ballot.groups.map((group) => (
            <Row key={group.id} group={group} ballot={ballot} isCasting={isCasting} />
          ))}
        </tbody>
      </table>
      <p className={`small muted ${style.below}`}>{text('live.lead')}</p>
    </section>
  );
}

interface RowProps {
  readonly group: BallotGroupView;
  readonly ballot: Ballot;
  readonly isCasting: boolean;
}

function Row({ group, ballot, isCasting }: RowProps): ReactElement {
  const text = useText('ballots');
  const { name, roll, tickets, claimed, cast, least, pooledInto } = group;
  const pool = ballot.groups.find(({ id }) => id === pooledInto);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="small muted">
          {pool === undefined ? text('live.least', { least }) : text('live.pooled', { group: pool.name })}
        </span>
      </th>
      <td>
        {roll}
        {tickets > 0 && <span className="small muted">{text('live.tickets', { count: tickets })}</span>}
      </td>
      <td>{claimed}</td>
      <td>{isCasting ? (pool === undefined ? cast : '—') : '—'}</td>
      <td>
        <progress
          value={isCasting ? cast : claimed}
          max={Math.max(roll, 1)}
          aria-label={text(isCasting ? 'live.castOf' : 'live.claimedOf', { name, roll, claimed, cast })}
        />
      </td>
    </tr>
  );
}
