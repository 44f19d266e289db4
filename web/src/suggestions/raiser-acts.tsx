import { type Suggestion, suggestionVerdicts } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './suggestions.module.css';
import { WordsField } from './words-field.tsx';

type Verdict = (typeof suggestionVerdicts)[number];

interface RaiserActsProps {
  readonly may: Suggestion['may'];
  readonly errors: readonly (Error | null)[];
  readonly isPending: boolean;
  readonly onJudge: (verdict: Verdict, words: string | null) => void;
  readonly onPassUp: () => void;
  readonly onWithdraw: () => void;
}

/** What whoever raised it may do, by account or by the code: say how the reply is found, pass it up, take it back. */
export function RaiserActs({ may, errors, isPending, onJudge, onPassUp, onWithdraw }: RaiserActsProps): ReactElement {
  const text = useText('suggestions');
  const error = errors.find((each) => each !== null) ?? null;
  return (
    <>
      {may.includes('judge') && <JudgeForm error={error} isPending={isPending} onJudge={onJudge} />}
      {may.includes('pass-up') && (
        <section className={`sheet box ${style.part}`} aria-labelledby="pass-up-title">
          <h2 className="sec-title" id="pass-up-title">
            {text('passUp.title')}
          </h2>
          <p>{text('passUp.lead')}</p>
          <Refusal error={error} />
          <div>
            <button type="button" className="btn blue" disabled={isPending} onClick={onPassUp}>
              {text('passUp.do')}
            </button>
          </div>
        </section>
      )}
      {may.includes('withdraw') && <Withdraw error={error} isPending={isPending} onWithdraw={onWithdraw} />}
    </>
  );
}

interface JudgeFormProps {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onJudge: RaiserActsProps['onJudge'];
}

function JudgeForm({ error, isPending, onJudge }: JudgeFormProps): ReactElement {
  const text = useText('suggestions');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [words, setWords] = useState('');
  const said = words.trim().length < 2 ? null : words.trim();
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict !== null) onJudge(verdict, said);
      }}
    >
      <h2 className="sec-title">{text('judge.title')}</h2>
      <fieldset className={style.choices}>
        <legend>{text('judge.lead')}</legend>
        {suggestionVerdicts.map((each) => (
          <label key={each}>
            <input type="radio" name="verdict" checked={verdict === each} onChange={() => setVerdict(each)} />
            <span>{text(`verdict.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <WordsField
        name={text(verdict === 'unsatisfied' ? 'judge.why' : 'judge.words')}
        value={words}
        most={500}
        onChange={setWords}
      />
      <Refusal error={error} />
      <div>
        <button
          type="submit"
          className="btn blue"
          disabled={verdict === null || (verdict === 'unsatisfied' && said === null) || isPending}
        >
          {text('judge.do')}
        </button>
      </div>
    </form>
  );
}

interface WithdrawProps {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onWithdraw: () => void;
}

function Withdraw({ error, isPending, onWithdraw }: WithdrawProps): ReactElement {
  const text = useText('suggestions');
  const [isAsked, setAsked] = useState(false);
  const leave = (): void => setAsked(false);
  return (
    <div>
      <button type="button" className="btn slim" onClick={() => setAsked(true)}>
        {text('withdraw.open')}
      </button>
      {isAsked && (
        <Dialog title={text('withdraw.open')} onClose={leave}>
          <p>{text('withdraw.lead')}</p>
          <Refusal error={error} />
          <div className={style.acts}>
            <button type="button" className="btn decide" disabled={isPending} onClick={onWithdraw}>
              {text('withdraw.do')}
            </button>
            <button type="button" className="btn" onClick={leave}>
              {text('withdraw.leave')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
