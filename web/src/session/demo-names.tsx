import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { Greeting } from './queries.ts';
import style from './sign-in.module.css';

interface DemoNamesProps {
  readonly greeting: Greeting;
  readonly chosen: string;
  readonly onChoose: (username: string) => void;
}

/** The demo's names with what each of them does; a click fills in the form. */
export function DemoNames({ greeting, chosen, onChoose }: DemoNamesProps): ReactElement {
  const text = useText('session');
  const frame = useText('frame');
  return (
    <section className={`sheet ${style.demo}`} aria-labelledby="demo-title">
      <h2 className="sec-title" id="demo-title">
        {text('demo.title')}
      </h2>
      <p className="muted small">{text('demo.lead')}</p>
      <ul>
        {greeting.demoAccounts.map(({ username, name, role, place }) => (
          <li key={username}>
            <button type="button" aria-pressed={username === chosen} onClick={() => onChoose(username)}>
              <b>{name}</b>
              <span>{frame(`role.${role}`)}</span>
              <small>{place}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
