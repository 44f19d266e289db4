import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import { type Drawing, heightOf } from './drawing.ts';
import style from './figure.module.css';
import { saveFile } from './save-file.ts';
import { useNarrow } from './use-narrow.ts';

/** What stands beside a chart, and what is exported of it. Null is a figure that is not told. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface FigureProps {
  readonly title: string;
  /** What the exported files and tables are called: the title with its year and place. */
  readonly fileName: string;
  /** One sentence on what is counted. */
  readonly lead?: ReactNode;
  /** Fields that choose what is shown. */
  readonly choices?: ReactNode;
  /** Null where there is nothing to draw yet; `children` then say why. */
  readonly drawing: Drawing | null;
  readonly table: FigureTable;
  readonly children?: ReactNode;
}

/** A table of more columns has no room beside its chart and stands below it. */
const BESIDE_MOST = 5;

/** A chart with its table beside it, under one title; both can be taken along. */
export function Figure({ title, fileName, lead, choices, drawing, table, children }: FigureProps): ReactElement {
  const id = useId();
  return (
    <section className={`sheet ${style.figure}`} aria-labelledby={id}>
      <div className={style.head}>
        <h2 className="sec-title" id={id}>
          {title}
        </h2>
        {choices}
        {drawing !== null && <Exports drawing={drawing} table={table} fileName={fileName} />}
      </div>
      {lead !== undefined && lead !== false && <p className="muted small">{lead}</p>}
      {drawing !== null && (
        <div className={table.head.length > BESIDE_MOST ? style.below : style.both}>
          <Chart drawing={drawing} label={title} />
          <Beside table={table} label={fileName} />
        </div>
      )}
      {children}
    </section>
  );
}

const aboutPhone = 330;
const aboutDesk = 1000;

function Chart({ drawing, label }: { readonly drawing: Drawing; readonly label: string }): ReactElement {
  const text = useText('statistics');
  const place = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow();
  const [isMissing, setMissing] = useState(false);
  // A drawing is made anew with each rendering; what it says decides.
  const said = JSON.stringify(drawing);
  useEffect(() => {
    let remove: (() => void) | null = null;
    let isGone = false;
    import('./draw-chart.ts').then(
      ({ drawChart }) => {
        if (!isGone && place.current !== null) remove = drawChart(place.current, JSON.parse(said) as Drawing);
      },
      () => setMissing(true),
    );
    return () => {
      isGone = true;
      remove?.();
    };
  }, [said]);
  if (isMissing) return <p className="muted">{text('figure.missing')}</p>;
  return (
    <div
      ref={place}
      className={style.chart}
      // About what it will be, so that little moves when it is drawn.
      style={{ height: heightOf(drawing, isNarrow ? aboutPhone : aboutDesk) }}
      role="img"
      aria-label={text('figure.alternative', { title: label })}
    />
  );
}

function Beside({ table, label }: { readonly table: FigureTable; readonly label: string }): ReactElement {
  const text = useText('statistics');
  const isNarrow = useNarrow();
  /** A column of words begins at its left, figures end at their right. */
  const isWords = (at: number): boolean =>
    table.rows.some((row) => row[at] != null) && table.rows.every((row) => !/\d/.test(String(row[at] ?? '')));
  const lines = (
    <div className={style.table} role="region" aria-label={text('figure.tableOf', { title: label })} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((each, at) => (
              <th key={each} scope="col" className={isWords(at) ? style.words : ''}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={`${name} ${cells[0]}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={table.head[at + 1]} className={isWords(at + 1) ? style.words : ''}>
                  {cell ?? text('figure.none')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  if (!isNarrow) return lines;
  return (
    <details className={style.fold}>
      <summary>{text('figure.table')}</summary>
      {lines}
    </details>
  );
}

interface ExportsProps {
  readonly drawing: Drawing;
  readonly table: FigureTable;
  readonly fileName: string;
}

function Exports({ drawing, table, fileName }: ExportsProps): ReactElement {
  const text = useText('statistics');
  const savePicture = async (kind: 'svg' | 'png'): Promise<void> => {
    const { pictureOf } = await import('./draw-chart.ts');
    const name = `${fileName}.${kind}`;
    saveFile(new File([await pictureOf(kind, { drawing, title: fileName })], name), name);
  };
  const saveTable = async (): Promise<void> => {
    const file = await client.spreadsheets.write({
      ...{ title: fileName, head: [...table.head] },
      rows: table.rows.map((row) => row.map((cell) => cell ?? text('figure.none'))),
    });
    saveFile(file, `${fileName}.xlsx`);
  };
  const acts = [
    { name: 'PNG', act: () => savePicture('png') },
    { name: 'SVG', act: () => savePicture('svg') },
    { name: 'Excel', act: saveTable },
  ];
  return (
    <div className={`noprint ${style.exports}`}>
      {acts.map(({ name, act }) => (
        <button
          key={name}
          type="button"
          className="btn slim"
          aria-label={text('figure.save', { name, title: fileName })}
          onClick={() => void act()}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
