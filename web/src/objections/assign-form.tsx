import { useQuery } from '@tanstack/react-query';
import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './objections.module.css';
import { candidatesQuery, useAssign } from './queries.ts';

const LEAST = 2;

interface AssignFormProps {
  readonly objection: Objection;
  readonly onDone?: () => void;
}

/** Names who looks into it: at least two, none of them a party or tied. */
export function AssignForm({ objection, onDone }: AssignFormProps): ReactElement {
  const text = useText('objections');
  const query = useQuery(candidatesQuery(objection.id));
  const assign = useAssign();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(objection.investigators.map(({ id }) => id)));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        assign.mutate(
          { id: objection.id, revision: objection.revision, investigatorIds: [...chosen] },
          onDone === undefined ? {} : { onSuccess: onDone },
        );
      }}
    >
      <h2 className="sec-title">{text(objection.assignedOn === null ? 'assign.title' : 'assign.again')}</h2>
      <p>{text('assign.lead')}</p>
      <Fetched query={query} lines={3}>
        {(people) => (
          <div className={style.people} role="group" aria-label={text('assign.people')}>
            {people.map(({ id, name, isBarred }) => (
              <label key={id}>
                <input type="checkbox" disabled={isBarred} checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span>{isBarred ? text('assign.barred', { name }) : name}</span>
              </label>
            ))}
          </div>
        )}
      </Fetched>
      <Refusal error={assign.error} />
      <div>
        <button type="submit" className="btn blue" disabled={chosen.size < LEAST || assign.isPending}>
          {text('assign.do', { count: chosen.size })}
        </button>
      </div>
    </form>
  );
}
