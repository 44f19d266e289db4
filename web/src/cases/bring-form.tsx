import { useQuery } from '@tanstack/react-query';
import { companionPurposes, type MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './cases.module.css';
import { caseCandidatesQuery, useBring } from './queries.ts';

interface BringFormProps {
  readonly case: MemberCase;
  readonly onDone: () => void;
}

/** Brings somebody of the branch, or from outside by name; folded away, for it is done once or twice. */
export function BringForm({ case: found, onDone }: BringFormProps): ReactElement {
  const text = useText('cases');
  const { data: people = [] } = useQuery(caseCandidatesQuery(found.id));
  const bring = useBring();
  const [madeId] = useState(newId);
  const [comesTo, setComesTo] = useState<(typeof companionPurposes)[number]>('testify');
  const [personId, setPersonId] = useState('');
  const [name, setName] = useState('');
  const taken = new Set(found.parts.filter(({ endedOn }) => endedOn === null).map((each) => each.personId));
  const isWhole = (personId !== '') !== name.trim().length > 1;
  return (
    <details className={`sheet box ${style.more}`}>
      <summary>{text('bring.title')}</summary>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          const brought = personId === '' ? { personId: null, name: name.trim() } : { personId, name: null };
          bring.mutate({ id: found.id, madeId, comesTo, ...brought }, { onSuccess: onDone });
        }}
      >
        <p>{text('bring.lead')}</p>
        <fieldset className={style.choices}>
          <legend>{text('bring.comesTo')}</legend>
          {companionPurposes.map((each) => (
            <label key={each}>
              <input type="radio" name="comes-to" checked={comesTo === each} onChange={() => setComesTo(each)} />
              <span>{text(`purpose.${each}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className={style.pair}>
          <div className="field">
            <label htmlFor="bring-person">{text('bring.person')}</label>
            <Choice
              id="bring-person"
              isSearched
              choices={people
                .filter(({ id, parts }) => parts.includes('companion') && id !== found.person.id && !taken.has(id))
                .map((each) => ({ value: each.id, label: each.name }))}
              value={personId}
              onChange={setPersonId}
            />
          </div>
          <label className="field">
            <span>{text('bring.name')}</span>
            <input
              className="input"
              maxLength={40}
              autoComplete="off"
              value={name}
              onChange={({ target }) => {
                setName(target.value);
                setPersonId('');
              }}
            />
          </label>
        </div>
        <Refusal error={bring.error} />
        <div>
          <button type="submit" className="btn blue" disabled={!isWhole || bring.isPending}>
            {text('bring.do')}
          </button>
        </div>
      </form>
    </details>
  );
}
