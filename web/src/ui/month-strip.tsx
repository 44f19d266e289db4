import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './month-strip.module.css';

export interface StripMonth {
  /** 1–12. */
  readonly month: number;
  /** As shown; null where not due or not scored, drawn as a dash. */
  readonly points: string | null;
  /** A low month has a tint and a foot; the page also says it in a sentence. */
  readonly low?: boolean;
}

/** Twelve cells, month over points. In narrow places a first column says what the rows are. */
export function MonthStrip({ months }: { readonly months: readonly StripMonth[] }): ReactElement {
  const text = useText('frame');
  return (
    <table className={style.strip}>
      <thead>
        <tr>
          <th scope="row">{text('month')}</th>
          {months.map((each) => (
            <th key={each.month} scope="col">
              {each.month}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text('points')}</th>
          {months.map((each) => (
            <td key={each.month} className={cellClass(each)}>
              {each.points ?? '—'}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function cellClass(month: StripMonth): string | undefined {
  if (month.points === null) return style.nil;
  return month.low === true ? style.low : undefined;
}
