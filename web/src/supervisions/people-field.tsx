import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
import list from '../ui/rows.module.css';
import style from './supervisions.module.css';

interface PeopleFieldProps {
  readonly id: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Some of many people: those chosen as a list, another from the rest. */
export function PeopleField({ id, people, chosen, onChange }: PeopleFieldProps): ReactElement {
  const text = useText('supervision');
  const rows = useRowFocus<HTMLDivElement>(chosen.length);
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (
    <div ref={rows} className={style.stack}>
      <ul className={list.rows}>
        {chosen.map((each) => (
          <li key={each}>
            <span>{names.get(each) ?? ''}</span>
            <button
              type="button"
              className={`btn text slim ${list.far}`}
              onClick={() => onChange(chosen.filter((other) => other !== each))}
            >
              {text('plan.item.drop')}
            </button>
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor={id}>{text('plan.group.add')}</label>
        <Choice
          id={id}
          choices={people
            .filter((person) => !chosen.includes(person.id))
            .map((person) => ({ value: person.id, label: person.name }))}
          value=""
          onChange={(each) => onChange([...chosen, each])}
          isSearched
        />
      </div>
    </div>
  );
}
