import type { SchemeStatistics, Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { Drawing } from '../ui/drawing.ts';
import { Figure } from '../ui/figure.tsx';
import { SchemeChoice } from './scheme-choice.tsx';
import style from './statistics.module.css';
import { useNames } from './use-names.ts';

interface BandsFigureProps {
  readonly found: Statistics;
  readonly onYear: (year: number) => void;
}

/** How many are in which band, this year beside the last, within one scheme. */
export function BandsFigure({ found, onYear }: BandsFigureProps): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const rated = found.schemes.filter(({ now, before }) => now?.rated != null || before?.rated != null);
  const [chosen, setChosen] = useState('');
  const shown = rated.find(({ scheme }) => scheme.id === chosen) ?? rated[0];
  const title = text('bands');
  if (shown === undefined) return <NothingRated found={found} onYear={onYear} />;
  const { scheme, bands, branches } = shown;
  const years = [...(shown.now === null ? [] : [found.year]), ...(shown.before === null ? [] : [found.year - 1])];
  const of = (year: number) => bands.map(({ now, before }) => (year === found.year ? now : before));
  const drawing: Drawing = {
    ...{ form: 'columns', places: bands.map(({ place }) => names.band(shown, place)), unit: text('unit.people') },
    series: years.map((year) => ({
      ...{ name: text('year.of', { year }), color: year === found.year ? 'blue' : 'blue-soft', values: of(year) },
    })),
  };
  const table = {
    head: [text('bands.band'), ...years.map((year) => text('year.of', { year }))],
    rows: bands.map(({ place }, at) => [names.band(shown, place), ...years.map((year) => of(year)[at] ?? null)]),
  };
  return (
    <Figure
      title={title}
      fileName={names.file(title, scheme.name)}
      lead={text('bands.lead', branches)}
      choices={
        <SchemeChoice
          id="bands-scheme"
          value={scheme.id}
          onChange={setChosen}
          choices={rated.map((each) => ({ value: each.scheme.id, label: each.scheme.name }))}
        />
      }
      drawing={drawing}
      table={table}
    >
      {shown.now === null && <p className={style.note}>{text('bands.notYet', { year: found.year })}</p>}
      <Hidden scheme={shown} year={found.year} />
      {(shown.now?.hasBrought === true || shown.before?.hasBrought === true) && (
        <p className="muted small">{text('bands.brought')}</p>
      )}
    </Figure>
  );
}

/** How many stand in the bands that are not told one by one. */
function Hidden({ scheme, year }: { readonly scheme: SchemeStatistics; readonly year: number }): ReactElement | null {
  const text = useText('statistics');
  const parts = (['now', 'before'] as const).flatMap((when) => {
    const rated = scheme[when]?.rated ?? null;
    if (rated === null || scheme.bands.every((band) => band[when] !== null)) return [];
    const count = rated - scheme.bands.reduce((sum, band) => sum + (band[when] ?? 0), 0);
    return [text('bands.together', { year: when === 'now' ? year : year - 1, count })];
  });
  const isFew = scheme.now?.rated === null || scheme.before?.rated === null;
  if (parts.length === 0 && !isFew) return null;
  return (
    <p className="muted small">
      {text('few')} {parts.join(text('and'))}
    </p>
  );
}

/** No meeting has confirmed anything yet: what happens first, and the year that can be looked at instead. */
function NothingRated({ found, onYear }: BandsFigureProps): ReactElement {
  const text = useText('statistics');
  const earlier = found.years.find((year) => year < found.year);
  return (
    <Figure title={text('bands')} fileName="" drawing={null} table={{ head: [], rows: [] }}>
      <div className={style.empty}>
        <p>{text('bands.none', { year: found.year })}</p>
        {earlier !== undefined && (
          <button type="button" className="btn slim" onClick={() => onYear(earlier)}>
            {text('bands.earlier', { year: earlier })}
          </button>
        )}
      </div>
    </Figure>
  );
}
