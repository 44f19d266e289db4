import type { PaperBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { papersOf, progressOf } from './keying-draft.ts';
import style from './paper-ballots.module.css';
import type { At } from './queries.ts';
import { useFinish } from './queries.ts';
import { useFaultWords } from './use-fault-words.ts';
import type { KeyingState } from './use-keying.ts';

interface FinishBarProps {
  readonly ballot: PaperBallot;
  readonly at: At;
  readonly state: KeyingState;
}

/** What is wrong, whether it is saved, and handing in one's keying once every cell is there. */
export function FinishBar({ ballot, at, state }: FinishBarProps): ReactElement {
  const text = useText('paperBallots');
  const finish = useFinish(at);
  const groups = ballot.groups.map(({ id }) => id);
  const { left, faults } = progressOf(state.draft, ballot, groups);
  const isReady = left === 0 && !state.hasUnsaved && !state.isSaving;
  return (
    <>
      {faults.length > 0 && <Faults ballot={ballot} state={state} faults={faults} />}
      <Refusal error={finish.error} />
      <div className={style.finish}>
        <button
          type="button"
          className={isReady ? 'btn blue' : 'btn'}
          disabled={!isReady || finish.isPending}
          aria-describedby="finish-why"
          onClick={() => finish.mutate()}
        >
          {text('finish')}
        </button>
        <p id="finish-why">
          {faults.length > 0
            ? text('finish.faults', { count: faults.length })
            : left > 0
              ? text('finish.left', { count: left })
              : text('finish.ready')}
        </p>
        <Saved state={state} />
      </div>
    </>
  );
}

type FaultList = ReturnType<typeof progressOf>['faults'];

function Faults({ ballot, state, faults }: Omit<FinishBarProps, 'at'> & { readonly faults: FaultList }): ReactElement {
  const text = useText('paperBallots');
  const words = useFaultWords();
  return (
    <div className={style.faults} role="status">
      <b>{text('fault.heading', { count: faults.length })}</b>
      <ul>
        {faults.slice(0, 20).map(({ place, fault }) => {
          const name = ballot.members.find(({ id }) => id === place.memberId)?.name ?? '';
          const item = ballot.items.find(({ id }) => id === place.item)?.name ?? '';
          return (
            <li key={`${place.group} ${place.memberId} ${place.item}`}>
              {text('grid.cell', { name, item })} · {words(fault, papersOf(state.draft, place.group) ?? 0)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Saved({ state }: { readonly state: KeyingState }): ReactElement {
  const text = useText('paperBallots');
  const dates = useDates();
  const words = (): string => {
    if (state.isSaving) return text('saved.saving');
    if (state.error !== null) return text('saved.failed');
    if (state.savedAt !== null && !state.hasUnsaved) return text('saved.at', { time: dates.time(state.savedAt) });
    return state.hasUnsaved ? text('saved.saving') : '';
  };
  return (
    <p className={state.error === null ? style.saved : `${style.saved} fault`} role="status">
      {words()}
    </p>
  );
}
