import { useQuery } from '@tanstack/react-query';
import type { Suggestion } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { candidatesQuery, useAssign } from './queries.ts';
import style from './suggestions.module.css';

/** Names who looks into it and replies; one is enough. */
export function AssignForm({ suggestion }: { readonly suggestion: Suggestion }): ReactElement {
  const text = useText('suggestions');
  const frame = useText('frame');
  const query = useQuery(candidatesQuery(suggestion.id));
  const assign = useAssign();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(suggestion.handlers.map(({ id }) => id)));
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
        assign.mutate({ id: suggestion.id, revision: suggestion.revision, handlerIds: [...chosen] });
      }}
    >
      <h2 className="sec-title">{text(suggestion.assignedOn === null ? 'assign.title' : 'assign.again')}</h2>
      <p>{text(suggestion.register === 'committee' ? 'assign.apart' : 'assign.lead')}</p>
      <Fetched query={query} lines={3}>
        {(people) => (
          <div className={style.people} role="group" aria-label={text('assign.people')}>
            {people.map(({ id, name, roles }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span>
                  {name}{' '}
                  <span className="muted small">
                    {roles.map((role) => frame(`role.${role}` as 'role.recorder')).join(text('and'))}
                  </span>
                </span>
              </label>
            ))}
          </div>
        )}
      </Fetched>
      <Refusal error={assign.error} />
      <div>
        <button type="submit" className="btn blue" disabled={chosen.size === 0 || assign.isPending}>
          {text('assign.do', { count: chosen.size })}
        </button>
      </div>
    </form>
  );
}
