import { useQuery } from '@tanstack/react-query';
import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './cases.module.css';
import { caseCandidatesQuery, useNamePart } from './queries.ts';

const PARTS = ['inquirer', 'handler', 'decider', 'reviewer'] as const;

interface NameFormProps {
  readonly case: MemberCase;
  readonly onDone: () => void;
}

/** Gives somebody a part; who is the person, tied, or in it already is not offered. */
export function NameForm({ case: found, onDone }: NameFormProps): ReactElement {
  const text = useText('cases');
  const { data: people = [] } = useQuery(caseCandidatesQuery(found.id));
  const name = useNamePart();
  const [madeId] = useState(newId);
  const [part, setPart] = useState<(typeof PARTS)[number]>('inquirer');
  const [personId, setPersonId] = useState('');
  const taken = new Set(
    found.parts.filter(({ endedOn, comesTo }) => endedOn === null && comesTo !== 'help').map((each) => each.personId),
  );
  return (
    <details className={style.more} open={found.next === 'inquiry-group'}>
      <summary>{text('parts.name')}</summary>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          name.mutate({ id: found.id, madeId, part, personId }, { onSuccess: onDone });
        }}
      >
        <div className="field">
          <label htmlFor="part-kind">{text('parts.part')}</label>
          <Choice
            id="part-kind"
            choices={PARTS.map((each) => ({ value: each, label: text(`own.${each}`) }))}
            value={part}
            onChange={(each) => {
              setPart(each as (typeof PARTS)[number]);
              setPersonId('');
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="part-person">{text('parts.person')}</label>
          <Choice
            id="part-person"
            isSearched
            choices={people
              .filter(({ id, parts, isBarred }) => parts.includes(part) && !isBarred && !taken.has(id))
              .map((each) => ({ value: each.id, label: each.name }))}
            value={personId}
            onChange={setPersonId}
          />
        </div>
        <Refusal error={name.error} />
        <div>
          <button type="submit" className="btn" disabled={personId === '' || name.isPending}>
            {text('parts.do')}
          </button>
        </div>
      </form>
    </details>
  );
}
