import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './ballots.module.css';
import { ballotQuery } from './queries.ts';
import { ShareTurn } from './share-turn.tsx';
import { useCeremony } from './use-ceremony.ts';

/** The scrutineers make what opens the box: one after the other takes his share on paper, then everything is wiped. */
export function KeyPage(): ReactElement {
  const text = useText('ballots');
  const { ballotId } = useParams({ from: '/ballots/$ballotId/key' });
  const query = useQuery(ballotQuery(ballotId));
  return (
    <Page
      isPaper
      title={text('key.title')}
      actions={
        <Link to="/ballots/$ballotId" params={{ ballotId }} className="btn slim">
          {text('back')}
        </Link>
      }
    >
      <Fetched query={query} lines={6}>
        {(ballot) =>
          ballot.scrutineers.publicKey !== null ? (
            <div className={style.parts}>
              <p className="sheet box" role="status">
                {text('key.there')}
              </p>
            </div>
          ) : (
            <Ceremony ballot={ballot} />
          )
        }
      </Fetched>
    </Page>
  );
}

function Ceremony({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const { names, needed } = ballot.scrutineers;
  const { turn, share, begin, pass, finish, error, isSending } = useCeremony(ballot);
  if (turn === null || share === null) {
    return (
      <section className={`sheet box ${style.part} noprint`} aria-labelledby="how-title">
        <h2 className="sec-title" id="how-title">
          {text('key.how')}
        </h2>
        <ol className={style.how}>
          <li>{text('key.how.room')}</li>
          <li>{text('key.how.turn', { names: names.join(text('names.and')) })}</li>
          <li>{names.length === 1 ? text('key.how.alone') : text('key.how.needed', { needed, all: names.length })}</li>
          <li>{text('key.how.leave')}</li>
        </ol>
        <p className="small muted">{text('key.stays')}</p>
        {turn === null ? (
          <p>
            <button type="button" className="btn blue" onClick={() => void begin()}>
              {text('key.begin')}
            </button>
          </p>
        ) : (
          <>
            <p role="status">{text('key.all')}</p>
            <Refusal error={error} />
            <p>
              <button type="button" className="btn decide" disabled={isSending} onClick={finish}>
                {text('key.finish')}
              </button>
            </p>
          </>
        )}
      </section>
    );
  }
  return <ShareTurn key={turn} ballot={ballot} turn={turn} share={share} onDone={pass} />;
}
