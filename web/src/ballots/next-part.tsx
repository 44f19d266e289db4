import { Link } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import style from './ballots.module.css';
import { PublishForm } from './publish-form.tsx';
import { TICKETS_UNMADE, useClose, useFreeze, useOpen } from './queries.ts';

/** What comes next: what still stands against it, each with its cure, and the one button. */
export function NextPart({ ballot }: { readonly ballot: Ballot }): ReactElement | null {
  const text = useText('ballots');
  const sentence = useSentence();
  const { next, obstacles } = ballot;
  const areTicketsDue = obstacles.some(({ code }) => code === TICKETS_UNMADE);
  if (next === null) return null;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="next-title">
      <h2 className="sec-title" id="next-title">
        {text(`next.${next}.title`)}
      </h2>
      <p>{text(`next.${next}.lead`)}</p>
      {obstacles.length > 0 && (
        <ol className={style.obstacles} aria-label={text('obstacles')}>
          {obstacles.map((obstacle) => (
            <li key={`${obstacle.code} ${JSON.stringify(obstacle.facts)}`}>{sentence(obstacle)}</li>
          ))}
        </ol>
      )}
      <div className={style.acts}>
        <Act ballot={ballot} next={next} />
        {areTicketsDue && (
          <Link to="/ballots/$ballotId/tickets" params={{ ballotId: ballot.id }} className="btn blue">
            {text('tickets.open')}
          </Link>
        )}
      </div>
    </section>
  );
}

interface ActProps {
  readonly ballot: Ballot;
  readonly next: NonNullable<Ballot['next']>;
}

function Act({ ballot, next }: ActProps): ReactElement {
  const text = useText('ballots');
  const { id, obstacles } = ballot;
  if (next === 'publish') return <PublishForm ballot={ballot} />;
  if (next !== 'count') return <Confirmed ballot={ballot} next={next} />;
  if (obstacles.length > 0) {
    return (
      <button type="button" className="btn" disabled>
        {text('next.count.do')}
      </button>
    );
  }
  return (
    <Link to="/ballots/$ballotId/count" params={{ ballotId: id }} className="btn blue">
      {text('next.count.do')}
    </Link>
  );
}

interface ConfirmedProps {
  readonly ballot: Ballot;
  readonly next: 'freeze' | 'open' | 'close';
}

/** None of these is taken back, so each is asked for once more, with what it ends. */
function Confirmed({ ballot, next }: ConfirmedProps): ReactElement {
  const text = useText('ballots');
  const [isAsked, setAsked] = useState(false);
  const [freeze, open, close] = [useFreeze(), useOpen(), useClose()];
  const act = { freeze, open, close }[next];
  const all = (count: 'roll' | 'claimed' | 'cast'): number =>
    ballot.groups.reduce((sum, group) => sum + group[count], 0);
  const leave = (): void => setAsked(false);
  return (
    <>
      <button
        type="button"
        className="btn decide"
        disabled={ballot.obstacles.length > 0 || act.isPending}
        onClick={() => setAsked(true)}
      >
        {text(`next.${next}.do`)}
      </button>
      {isAsked && (
        <Dialog title={text(`next.${next}.do`)} onClose={leave}>
          <p>{text(`next.${next}.sure`, { roll: all('roll'), claimed: all('claimed'), cast: all('cast') })}</p>
          <Refusal error={act.error} />
          <div className={layout.acts}>
            <button
              type="button"
              className="btn decide"
              disabled={act.isPending}
              onClick={() => act.mutate({ id: ballot.id }, { onSuccess: leave })}
            >
              {text('sure.do')}
            </button>
            <button type="button" className="btn" onClick={leave}>
              {text('sure.leave')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
