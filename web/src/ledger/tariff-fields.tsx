import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ledger.module.css';

/** What may be entered under the scheme: an item with its levels, or with a range of points. */
export interface TariffLine {
  readonly item: string;
  readonly name: string;
  readonly sign: 'plus' | 'minus' | 'both';
  readonly levels: readonly { readonly id: string; readonly name: string; readonly points: string }[];
  readonly least: string | null;
  readonly most: string | null;
  readonly cite: string | null;
}

interface TariffFieldsProps {
  readonly tariff: readonly TariffLine[];
  readonly item: string;
  /** The level, or the points where the item has no levels. */
  readonly worth: string;
  readonly onItem: (item: string) => void;
  readonly onWorth: (worth: string) => void;
}

/** The item and what it is worth; the scheme says the points, nobody types them where it has levels. */
export function TariffFields({ tariff, item, worth, onItem, onWorth }: TariffFieldsProps): ReactElement {
  const text = useText('ledger');
  const line = tariff.find((each) => each.item === item);
  const points =
    line === undefined || line.levels.length === 0 ? worth : line.levels.find(({ id }) => id === worth)?.points;
  return (
    <>
      <div className={style.pair}>
        <label className="field">
          <span>{text('form.item')}</span>
          <select className="input" required value={item} onChange={(event) => onItem(event.target.value)}>
            {tariff.map((each) => (
              <option key={each.item} value={each.item}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        {line !== undefined && line.levels.length > 0 ? (
          <label className="field">
            <span>{text('form.level')}</span>
            <select className="input" required value={worth} onChange={(event) => onWorth(event.target.value)}>
              <option value="">{text('form.level.choose')}</option>
              {line.levels.map((level) => (
                <option key={level.id} value={level.id}>
                  {text('form.level.option', { name: level.name, points: level.points })}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <label className="field">
            <span>{text('form.points')}</span>
            <input
              className="input"
              inputMode="decimal"
              required
              pattern="-?[0-9]{1,6}([.][0-9]{1,4})?"
              value={worth}
              onChange={(event) => onWorth(event.target.value.normalize('NFKC').trim())}
            />
            {line?.least != null && line.most !== null && (
              <small>{text('form.points.range', { least: line.least, most: line.most })}</small>
            )}
          </label>
        )}
      </div>
      {line !== undefined && points !== undefined && points !== '' && (
        <p className="small" role="status">
          {text(line.sign === 'minus' ? 'form.minus' : 'form.plus', { points })}
          {line.cite !== null && text('form.cite', { cite: line.cite })}
          {line.levels.length > 0 && text('form.highest')}
        </p>
      )}
    </>
  );
}
