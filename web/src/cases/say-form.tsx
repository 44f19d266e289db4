import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from './area.tsx';
import style from './cases.module.css';
import { useSay } from './queries.ts';

interface SayFormProps {
  readonly case: MemberCase;
  readonly onDone: () => void;
}

/** What the person answers, reserves or appeals, and what witnesses say; written by themselves or down for them. */
export function SayForm({ case: found, onDone }: SayFormProps): ReactElement {
  const text = useText('cases');
  const say = useSay();
  const [madeId] = useState(newId);
  const companions = found.parts.filter(
    ({ comesTo, endedOn }) => endedOn === null && (comesTo === 'testify' || comesTo === 'defend'),
  );
  const isOwnCompanion = found.own.includes('companion');
  // Nobody testifies who was not brought; a companion says no more than that.
  const sayings = found.sayings.filter((each) => each !== 'testimony' || companions.length > 0);
  const [chosen, setWhat] = useState<MemberCase['sayings'][number] | null>(null);
  const what = chosen ?? sayings[0] ?? 'answer';
  const [words, setWords] = useState('');
  const [companionId, setCompanionId] = useState('');
  const isPerson = found.own.includes('person');
  const own = found.parts.find(({ part }) => part === 'person');
  const speakers = what === 'testimony' && !isOwnCompanion ? companions : [];
  const partId = what === 'testimony' ? (isOwnCompanion ? null : companionId) : isPerson ? null : (own?.id ?? null);
  const isWhole = words.trim().length > 1 && partId !== '';
  if (sayings.length === 0) return <></>;
  return (
    <form
      className={`sheet box ${style.form}`}
      aria-labelledby="say-title"
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate({ id: found.id, madeId, what, words: words.trim(), partId }, { onSuccess: onDone });
      }}
    >
      <h2 className="sec-title" id="say-title">
        {text('say.title')}
      </h2>
      <p>{text(isPerson || isOwnCompanion ? 'say.lead' : 'say.lead.handler')}</p>
      {found.isAppealed && <p className="small muted">{text('say.appealed')}</p>}
      <fieldset className={style.choices}>
        <legend>{text('say.what')}</legend>
        {sayings.map((each) => (
          <label key={each}>
            <input type="radio" name="saying" checked={what === each} onChange={() => setWhat(each)} />
            <span>{text(`say.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {speakers.length > 0 && (
        <div className={`field ${style.short}`}>
          <label htmlFor="speaker">{text('say.speaker')}</label>
          <Choice
            id="speaker"
            choices={speakers.map(({ id, name }) => ({ value: id, label: name }))}
            value={companionId}
            onChange={setCompanionId}
          />
        </div>
      )}
      <Area name={text('say.words')} value={words} onChange={setWords} />
      <Refusal error={say.error} />
      <div>
        <button type="submit" className="btn blue" disabled={!isWhole || say.isPending}>
          {text('say.do')}
        </button>
      </div>
    </form>
  );
}
