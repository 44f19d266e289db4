import type { EvidencePreview, PersonChoice } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import style from './imports.module.css';

interface PeopleChoiceProps {
  readonly seen: EvidencePreview;
  readonly isBusy: boolean;
  readonly onChosen: (said: readonly PersonChoice[]) => void;
}

const nobody = 'nobody';

/** Names of the file that match nobody, or several: who each of them is, or that he is left out. */
export function PeopleChoice({ seen, isBusy, onChosen }: PeopleChoiceProps): ReactElement {
  const text = useText('imports');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const choices = [
    { value: nobody, label: text('evidence.leave') },
    ...seen.here.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const said = seen.asked.flatMap(({ fileId }): PersonChoice[] => {
    const memberId = chosen[fileId];
    if (memberId === undefined) return [];
    return [memberId === nobody ? { fileId } : { fileId, memberId }];
  });
  return (
    <fieldset className={style.columns}>
      <legend>{text('evidence.asked', { count: seen.asked.length })}</legend>
      <div className={style.place}>
        {seen.asked.map(({ fileId, name, why }) => (
          <div className="field" key={fileId}>
            <label htmlFor={`who-${fileId}`}>
              {text('evidence.who', { name })} <small className="muted">{text(`evidence.${why}`)}</small>
            </label>
            <Choice
              id={`who-${fileId}`}
              isSearched
              choices={choices}
              {...(chosen[fileId] === undefined ? {} : { value: chosen[fileId] })}
              onChange={(memberId) => setChosen((before) => ({ ...before, [fileId]: memberId }))}
            />
          </div>
        ))}
      </div>
      <button
        type="button"
        className="btn slim"
        disabled={isBusy || said.length < seen.asked.length}
        onClick={() => onChosen(said)}
      >
        {text('evidence.again')}
      </button>
    </fieldset>
  );
}
