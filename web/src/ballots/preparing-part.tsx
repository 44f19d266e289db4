import { Link } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import style from './ballots.module.css';
import { Progress } from './progress.tsx';

/** While it is prepared: keys made one after the other, which nobody waits for, and the scrutineers' own key. */
export function PreparingPart({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const { id, keys, scrutineers } = ballot;
  const isMade = keys.made >= keys.needed;
  const hasKey = scrutineers.publicKey !== null;
  return (
    <div className={style.columns}>
      <section className={`sheet box ${style.part}`} aria-labelledby="keys-title">
        <h2 className={style.head} id="keys-title">
          <span className="sec-title">{text('keys.title')}</span>
          <StateTag look={isMade ? 'done' : 'todo'}>{text(isMade ? 'keys.made' : 'keys.making')}</StateTag>
        </h2>
        <Progress done={keys.made} all={keys.needed} words={text('keys.of', keys)} />
        {!isMade && <p className="small muted">{text('keys.lead')}</p>}
      </section>
      <section className={`sheet box ${style.part}`} aria-labelledby="share-title">
        <h2 className={style.head} id="share-title">
          <span className="sec-title">{text('scrutineers.title')}</span>
          <StateTag look={hasKey ? 'done' : 'todo'}>{text(hasKey ? 'key.made' : 'key.notMade')}</StateTag>
        </h2>
        <p>{scrutineers.names.join(text('names.and'))}</p>
        <p className="small muted">
          {scrutineers.names.length === 1
            ? text('scrutineers.alone')
            : text('scrutineers.of', { needed: scrutineers.needed, all: scrutineers.names.length })}
        </p>
        {!hasKey && (
          <p>
            <Link to="/ballots/$ballotId/key" params={{ ballotId: id }} className="btn blue">
              {text('key.do')}
            </Link>
          </p>
        )}
      </section>
    </div>
  );
}
