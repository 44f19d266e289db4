import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import { Failed } from '../ui/failed.tsx';
import style from './ballot-papers.module.css';
import { FoundScores } from './found-scores.tsx';
import { GivenScores } from './given-scores.tsx';
import type { KeptPaper } from './kept-papers.ts';
import type { Cast } from './revisions.ts';
import type { Claimed, OpenedManifest } from './voting-acts.ts';
import type { Voting } from './voting-line.ts';

interface OwnCheckProps {
  readonly ballotId: string;
  readonly paper: OpenedManifest;
  readonly voting: Voting;
  readonly claimed: Claimed;
  readonly kept: Pick<KeptPaper, 'listing' | 'found'> & { readonly cast: Cast };
  readonly isCounted: boolean;
  readonly change: (changes: Partial<KeptPaper>) => Promise<void>;
}

/** Checks by itself that the paper stands in the list of the box and, after the count, that each score lies on the board. */
export function OwnCheck(props: OwnCheckProps): ReactElement {
  const { paper, kept, isCounted } = props;
  const text = useText('ballotPapers');
  const { listing, found } = kept;
  const isDone = isCounted ? found !== null : listing !== null;
  const query = useCheck(props, !isDone);
  return (
    <section className={`sheet box ${style.part}`} aria-label={text('check.title')}>
      <h2 className="sec-title">{text('check.title')}</h2>
      {!isDone && query.error !== null && <Failed error={query.error} again={() => void query.refetch()} />}
      {!isDone && query.error === null && <p role="status">{text('check.doing')}</p>}
      {listing !== null && (
        <ListingWords listing={listing} hasReceipt={kept.cast.receipt !== null} isCounted={isCounted} />
      )}
      {isCounted && found !== null && listing !== 'missing' && <FoundScores paper={paper} found={found} />}
      {isDone && <GivenScores paper={paper} scores={kept.cast.scores} />}
    </section>
  );
}

interface ListingWordsProps {
  readonly listing: NonNullable<KeptPaper['listing']>;
  readonly hasReceipt: boolean;
  readonly isCounted: boolean;
}

function ListingWords({ listing, hasReceipt, isCounted }: ListingWordsProps): ReactElement | null {
  const text = useText('ballotPapers');
  // Once counted, that all scores lie on the board says more.
  if (listing === 'listed') return isCounted ? null : <p>{text('check.listed')}</p>;
  if (listing === 'replaced') return <p className="callout">{text('check.replaced')}</p>;
  return <p className="callout">{text(hasReceipt ? 'check.missing' : 'check.missingUnsure')}</p>;
}

/** Fetches list or board once and keeps what was found; neither changes any more. */
function useCheck({ ballotId, voting, claimed, kept, isCounted, change }: OwnCheckProps, isAsked: boolean) {
  return useQuery({
    queryKey: ['ballot-check', ballotId, isCounted],
    queryFn: async () => {
      const file = await (await client.ballots.board({ id: ballotId })).text();
      const listing = await voting.ask('findInList', { ...claimed, casting: kept.cast, file });
      const found = isCounted ? await voting.ask('findOnBoard', { ...claimed, ...kept.cast, file }) : null;
      await change({ listing, found });
      return { listing, found };
    },
    enabled: isAsked,
    gcTime: 0,
  });
}
