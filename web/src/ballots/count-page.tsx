import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import style from './ballots.module.css';
import { Progress } from './progress.tsx';
import { ballotQuery } from './queries.ts';
import { ShareFields } from './share-fields.tsx';
import { type CountStep, useCounting } from './use-counting.ts';

/** The scrutineers put their shares together on one device, which opens and counts the box and then forgets them. */
export function CountPage(): ReactElement {
  const text = useText('ballots');
  const { ballotId } = useParams({ from: '/ballots/$ballotId/count' });
  const query = useQuery(ballotQuery(ballotId));
  return (
    <Page
      width="narrow"
      title={text('count.title')}
      actions={
        <Link to="/ballots/$ballotId" params={{ ballotId }} className="btn slim">
          {text('back')}
        </Link>
      }
    >
      <Fetched query={query} lines={6}>
        {(ballot) => (ballot.state === 'closed' ? <Counting ballot={ballot} /> : <Over ballot={ballot} />)}
      </Fetched>
    </Page>
  );
}

function Over({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const isCounted = ballot.state === 'counted' || ballot.state === 'published';
  return (
    <div className={`sheet box ${style.part}`}>
      <p role="status">{text(isCounted ? 'count.over' : 'count.notNow')}</p>
      <p>
        <Link to="/ballots/$ballotId" params={{ ballotId: ballot.id }} className="btn blue">
          {text(isCounted ? 'count.results' : 'back')}
        </Link>
      </p>
    </div>
  );
}

function Counting({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const sentence = useSentence();
  const { step, problems, error, count } = useCounting(ballot);
  // What is wrong with one share is said beside it.
  const others = problems.filter(({ code }) => code !== 'ballot.share-wrong');
  return (
    <div className={style.parts}>
      <section className={`sheet box ${style.part}`} aria-labelledby="count-how">
        <h2 className="sec-title" id="count-how">
          {text('count.how')}
        </h2>
        <ol className={style.how}>
          <li>{text('count.how.together', ballot.scrutineers)}</li>
          <li>{text('count.how.shuffle')}</li>
          <li>{text('count.how.wipe')}</li>
        </ol>
      </section>
      <section className={`sheet box ${style.part}`} aria-labelledby="shares-title">
        <h2 className="sec-title" id="shares-title">
          {text('count.shares', ballot.scrutineers)}
        </h2>
        <ShareFields scrutineers={ballot.scrutineers} problems={problems} isBusy={step !== null} onDone={count} />
        {others.length > 0 && (
          <div className="callout" role="alert">
            {others.map((problem) => (
              <p key={problem.code}>{sentence(problem)}</p>
            ))}
          </div>
        )}
        <Refusal error={error} />
        {step !== null && <How step={step} />}
      </section>
    </div>
  );
}

function How({ step }: { readonly step: CountStep }): ReactElement {
  const text = useText('ballots');
  if (step.at !== 'opening') return <p role="status">{text(`count.${step.at}`)}</p>;
  const { opened, all } = step.progress;
  return <Progress done={opened} all={all} words={text('count.opening', { opened, all })} />;
}
