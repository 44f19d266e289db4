import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import type { Lot } from './lot.ts';
import style from './lots.module.css';

/** The part of a printed record that says how it was drawn, with the lines on which those present sign. */
export function LotPaper({ lot, unit }: { readonly lot: Lot; readonly unit: string }): ReactElement {
  const text = useText('lots');
  const dates = useDates();
  const { lines, draws, frozenOn, frozenBy, listHash, numbers, seed, drawnOn, drawnBy } = lot;
  return (
    <>
      <p>{text('frozen.who', { day: dates.full(frozenOn), by: frozenBy, count: lines, draws, unit })}</p>
      <p className={style.code}>{text('record.hash', { hash: listHash })}</p>
      {seed !== null && drawnOn !== null && (
        <>
          <p>{text('drawn.who', { day: dates.full(drawnOn), by: drawnBy ?? '' })}</p>
          <table className={style.sheet}>
            <thead>
              <tr>
                <th scope="col">{text('record.present')}</th>
                <th scope="col">{text('record.number')}</th>
                <th scope="col">{text('record.sign')}</th>
              </tr>
            </thead>
            <tbody>
              {numbers.map(({ name, number }) => (
                <tr key={name}>
                  <td>{name}</td>
                  <td>{number}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
          <p className={style.code}>{text('record.seed', { seed })}</p>
          <p className="small">{text('method')}</p>
        </>
      )}
    </>
  );
}
