import type { Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Figure } from '../ui/figure.tsx';
import style from './statistics.module.css';
import { useNames } from './use-names.ts';

const OUTCOMES = ['upheld', 'partly', 'rejected', 'open', 'withdrawn'] as const;

/** What became of objections, and whether they were answered by their day. */
export function ObjectionsFigure({ found }: { readonly found: Statistics }): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const { raised, outcomes, answered } = found.objections;
  const title = text('objections');
  const places = OUTCOMES.map((outcome) => text(`objections.${outcome}`));
  return (
    <Figure
      title={title}
      fileName={names.file(title)}
      lead={raised > 0 && text('objections.lead', { count: raised })}
      drawing={
        outcomes === null
          ? null
          : {
              ...{ form: 'bars', places, unit: text('unit.objections') },
              series: [
                { name: text('objections.count'), color: 'blue', values: OUTCOMES.map((outcome) => outcomes[outcome]) },
              ],
            }
      }
      table={{
        head: [text('objections.outcome'), text('objections.count')],
        rows: outcomes === null ? [] : OUTCOMES.map((outcome, at) => [places[at] ?? '', outcomes[outcome]]),
      }}
    >
      {outcomes === null && (
        <p className={style.note}>{text(raised === 0 ? 'objections.none' : 'objections.few', { year: found.year })}</p>
      )}
      {answered !== null && <p className={style.note}>{text('objections.answered', answered)}</p>}
    </Figure>
  );
}
