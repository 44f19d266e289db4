import type { SchemeStatistics, Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import type { Drawing } from '../ui/drawing.ts';
import { Figure } from '../ui/figure.tsx';
import { SchemeChoice } from './scheme-choice.tsx';
import style from './statistics.module.css';
import { useNames } from './use-names.ts';

const NUMBERS = ['least', 'lower', 'middle', 'upper', 'most', 'mean'] as const;

/** Whether one kind of member gets more points than another; and the signs of fair work beside it. */
export function SpreadFigure({ found }: { readonly found: Statistics }): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const told = found.schemes.filter(({ spreads }) => spreads.length > 0);
  const [chosen, setChosen] = useState('');
  const [division, setDivision] = useState('');
  const shown = told.find(({ scheme }) => scheme.id === chosen) ?? told[0];
  const spread = shown?.spreads.find(({ by }) => by === division) ?? shown?.spreads[0];
  const title = text('spread');
  return (
    <Figure
      title={title}
      fileName={spread === undefined ? '' : `${names.file(title, shown?.scheme.name)} ${text(`division.${spread.by}`)}`}
      lead={shown !== undefined && text('spread.lead')}
      choices={
        shown !== undefined &&
        spread !== undefined && (
          <>
            <SchemeChoice
              id="spread-scheme"
              value={shown.scheme.id}
              onChange={setChosen}
              choices={told.map(({ scheme }) => ({ value: scheme.id, label: scheme.name }))}
            />
            <div className={style.choice}>
              <label htmlFor="spread-division">{text('division')}</label>
              <Choice
                id="spread-division"
                size="small"
                value={spread.by}
                onChange={setDivision}
                choices={shown.spreads.map(({ by }) => ({ value: by, label: text(`division.${by}`) }))}
              />
            </div>
          </>
        )
      }
      drawing={spread === undefined ? null : drawingOf(spread, names.group, text)}
      table={{
        head: [text('spread.group'), text('spread.people'), ...NUMBERS.map((each) => text(`spread.${each}`))],
        rows: (spread?.groups ?? []).map((group) => [
          names.group(group),
          group.people,
          ...NUMBERS.map((each) => group.spread?.[each] ?? null),
        ]),
      }}
    >
      {spread === undefined && <p className={style.note}>{text('spread.none', { year: found.year })}</p>}
      {spread?.groups.some(({ people }) => people === null) === true && <p className="muted small">{text('few')}</p>}
      <Signs process={found.process} />
    </Figure>
  );
}

type Spread = SchemeStatistics['spreads'][number];
type Text = ReturnType<typeof useText<'statistics'>>;

function drawingOf(
  { groups }: Spread,
  nameOf: (group: Spread['groups'][number]) => string,
  text: Text,
): Drawing | null {
  const drawn = groups.filter(({ spread }) => spread !== null);
  if (drawn.length === 0) return null;
  return {
    ...{ form: 'boxes', places: drawn.map(nameOf), unit: text('unit.points') },
    boxes: drawn.map(({ spread }) =>
      spread === null
        ? null
        : [
            Number(spread.least),
            Number(spread.lower),
            Number(spread.middle),
            Number(spread.upper),
            Number(spread.most),
          ],
    ),
    means: drawn.map(({ spread }) => (spread === null ? null : Number(spread.mean))),
    names: { box: text('spread.box'), mean: text('spread.mean') },
  };
}

/** Ties that keep somebody from deciding, and what was written down late: counts, whoever it was. */
function Signs({ process }: { readonly process: Statistics['process'] }): ReactElement {
  const text = useText('statistics');
  const { ties, tiesLifted, entries, lateEntries } = process;
  return (
    <dl className={style.signs}>
      <div>
        <dt>{text('signs.ties')}</dt>
        <dd>
          <b>{ties}</b> {text('signs.lifted', { count: tiesLifted })}
        </dd>
      </div>
      <div>
        <dt>{text('signs.entries')}</dt>
        <dd>
          <b>{entries}</b> {text('signs.late', { count: lateEntries })}
        </dd>
      </div>
    </dl>
  );
}
