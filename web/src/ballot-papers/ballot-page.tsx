import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { OwnBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './ballot-papers.module.css';
import { OwnPaper } from './own-paper.tsx';
import { ownBallotsQuery, useBoxManifest, useBoxState } from './queries.ts';
import { laterState } from './stage.ts';

/** One ballot from claiming to the check that all of one's scores count. */
export function BallotPage(): ReactElement {
  const { ballotId } = getRouteApi('/me/ballots/$ballotId').useParams();
  const text = useText('ballotPapers');
  const query = useQuery(ownBallotsQuery);
  const own = query.data?.ballots.find(({ id }) => id === ballotId);
  if (own !== undefined) return <Own key={ballotId} own={own} />;
  return (
    <Page title={text('title')} width="narrow">
      <Fetched query={query} lines={3}>
        {() => <Empty>{text('list.none')}</Empty>}
      </Fetched>
    </Page>
  );
}

function Own({ own }: { readonly own: OwnBallot }): ReactElement {
  const text = useText('ballotPapers');
  const dates = useDates();
  const isUnderWay = own.state === 'claiming' || own.state === 'casting' || own.state === 'closed';
  const place = { boxPort: own.boxPort, ballotId: own.id };
  const box = useBoxState(place, isUnderWay && own.by === 'account');
  const manifest = useBoxManifest(place, isUnderWay && own.by === 'account');
  const queries = useQueryClient();
  const state = laterState(own.state, box.data?.state);
  const isBehind = state !== own.state;
  // The box is asked more often; whatever else the service has to say of the new state is read then.
  useEffect(() => {
    if (isBehind) void queries.invalidateQueries({ queryKey: ownBallotsQuery.queryKey });
  }, [isBehind, queries]);
  const ballot = { ...own, state };
  const { name, period, branch, group } = own;
  return (
    <Page
      title={name}
      remark={text('list.of', { period: dates.period(period), branch: branch.name, group: group.name })}
    >
      {isUnderWay && box.error !== null && (
        <p className={`callout ${style.line}`} role="status">
          {text('stage.boxLine')}
        </p>
      )}
      <OwnPaper ballot={ballot} boxHash={manifest.data?.hash} />
    </Page>
  );
}
