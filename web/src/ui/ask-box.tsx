import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { AskRow } from './ask-row.tsx';
import { askKey, askName, asksOf } from './asks.ts';
import style from './ask-box.module.css';
import { ownSheetsQuery } from '../sheets/queries.ts';

/** On the desk of somebody with an office: as a member he gives scores as well. */
export function AskBox(): ReactElement | null {
  const text = useText('sheets');
  const query = useQuery(ownSheetsQuery);
  const asks = asksOf(query.data ?? []);
  if (asks.length === 0) return null;
  return (
    <section className="sheet box" aria-labelledby="asks-title">
      <h2 className="sec-title" id="asks-title">
        {text('ask.title')}
      </h2>
      <ul className={style.asks}>
        {asks.map((ask) => (
          <li key={askKey(ask)} className={style.ask}>
            <AskRow ask={ask} name={text(`own.title.${askName(ask)}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
