import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentence, type WireProblem } from '../ui/sentences.ts';
import style from './ballots.module.css';

interface ShareFieldsProps {
  readonly scrutineers: Ballot['scrutineers'];
  readonly problems: readonly WireProblem[];
  readonly isBusy: boolean;
  readonly onDone: (shares: readonly string[]) => void;
}

/** As many fields as shares open the box; each fault stands at its share. What was counted with is not kept. */
export function ShareFields({ scrutineers, problems, isBusy, onDone }: ShareFieldsProps): ReactElement {
  const text = useText('ballots');
  const sentence = useSentence();
  const { needed } = scrutineers;
  const [shares, setShares] = useState<readonly string[]>(() => Array.from({ length: needed }, () => ''));
  const faultAt = (at: number): WireProblem | undefined =>
    problems.find(({ code, facts }) => code === 'ballot.share-wrong' && facts?.['share'] === at + 1);
  return (
    <form
      className={style.part}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(shares);
      }}
    >
      {shares.map((share, at) => {
        const fault = faultAt(at);
        return (
          <div key={`share-${at + 1}`} className="field">
            <label htmlFor={`share-${at}`}>{text('count.share', { place: at + 1 })}</label>
            <textarea
              id={`share-${at}`}
              rows={2}
              className={`input ${style.code}`}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              disabled={isBusy}
              aria-describedby={`share-why-${at}`}
              aria-invalid={fault !== undefined}
              value={share}
              onChange={({ target }) => setShares(shares.with(at, target.value))}
            />
            <small id={`share-why-${at}`} className={fault === undefined ? undefined : 'fault'}>
              {fault === undefined ? text('count.typed', { count: lettersOf(share) }) : sentence(fault)}
            </small>
          </div>
        );
      })}
      <div>
        <button type="submit" className="btn decide" disabled={isBusy || shares.some((share) => share.trim() === '')}>
          {text('count.do')}
        </button>
      </div>
    </form>
  );
}

function lettersOf(share: string): number {
  return share.replaceAll(/[\s-]/g, '').length;
}
