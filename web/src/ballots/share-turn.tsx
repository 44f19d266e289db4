import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballots.module.css';
import { endOf, isEndOf } from './share-end.ts';
import { ShareSheet } from './share-sheet.tsx';

interface ShareTurnProps {
  readonly ballot: Ballot;
  readonly turn: number;
  readonly share: string;
  readonly onDone: () => void;
}

/** One scrutineer: comes alone to the screen, takes his share on paper, hides it, and types its end back from the paper. */
export function ShareTurn({ ballot, turn, share, onDone }: ShareTurnProps): ReactElement {
  const text = useText('ballots');
  const [step, setStep] = useState<'call' | 'show' | 'prove'>('call');
  const { names } = ballot.scrutineers;
  const name = names[turn] ?? '';
  return (
    <>
      <section className={`sheet box ${style.part} noprint`} aria-labelledby="turn-title">
        <h2 className="sec-title" id="turn-title">
          {text('turn.title', { place: turn + 1, all: names.length, name })}
        </h2>
        {step === 'call' && (
          <>
            <p>{text('turn.call', { name })}</p>
            <p>
              <button type="button" className="btn blue" onClick={() => setStep('show')}>
                {text('turn.show', { name })}
              </button>
            </p>
          </>
        )}
        {step === 'show' && (
          <>
            <p>{text('turn.write')}</p>
            <div className={style.acts}>
              <button type="button" className="btn" onClick={() => window.print()}>
                {text('turn.print')}
              </button>
              <button type="button" className="btn blue" onClick={() => setStep('prove')}>
                {text('turn.written')}
              </button>
            </div>
          </>
        )}
        {step === 'prove' && <Proof share={share} onDone={onDone} onAgain={() => setStep('show')} />}
      </section>
      {step === 'show' && <ShareSheet ballot={ballot} name={name} turn={turn} share={share} />}
    </>
  );
}

interface ProofProps {
  readonly share: string;
  readonly onDone: () => void;
  readonly onAgain: () => void;
}

function Proof({ share, onDone, onAgain }: ProofProps): ReactElement {
  const text = useText('ballots');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className={style.part}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEndOf(share, typed)) onDone();
        else setWrong(true);
      }}
    >
      <label className={`field ${style.short}`}>
        <span>{text('proof.what', { count: endOf(share).length })}</span>
        <input
          className={`input ${style.code}`}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="proof-why"
          aria-invalid={isWrong}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
        />
      </label>
      <p id="proof-why" role="status" className={isWrong ? 'fault' : 'small muted'}>
        {text(isWrong ? 'proof.wrong' : 'proof.lead')}
      </p>
      <div className={style.acts}>
        <button type="submit" className="btn blue" disabled={typed.trim() === ''}>
          {text('proof.do')}
        </button>
        <button type="button" className="btn" onClick={onAgain}>
          {text('proof.again')}
        </button>
      </div>
    </form>
  );
}
