import type { Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { Drawing } from '../ui/drawing.ts';
import { Figure } from '../ui/figure.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './statistics.module.css';
import { useNames } from './use-names.ts';

/** Everybody who was due at the month's meetings and themed Party days, and those who were there. */
export function MeetingsFigure({ found }: { readonly found: Statistics }): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const dates = useDates();
  const { meetings } = found;
  const title = text('meetings');
  const months = meetings.map(({ month }) => dates.month(month));
  const drawing: Drawing | null = meetings.every(({ due }) => due === null)
    ? null
    : {
        ...{ form: 'columns', places: months, unit: text('unit.times') },
        series: [
          { name: text('meetings.due'), color: 'blue-soft', values: meetings.map(({ due }) => due) },
          { name: text('meetings.present'), color: 'blue', values: meetings.map(({ present }) => present) },
        ],
      };
  return (
    <Figure
      title={title}
      fileName={names.file(title)}
      lead={text('meetings.lead')}
      drawing={drawing}
      table={{
        head: [
          text('month'),
          text('meetings.count'),
          text('meetings.due'),
          text('meetings.present'),
          text('meetings.share'),
        ],
        rows: meetings.map(({ meetings: count, due, present }, at) => [
          ...[months[at] ?? '', count, due, present],
          due === null || present === null ? null : text('percent', { share: Math.round((present / due) * 100) }),
        ]),
      }}
    >
      {drawing === null && <p className={style.note}>{text('meetings.none', { year: found.year })}</p>}
    </Figure>
  );
}

/** Who could take part in the ballots of a month, took a paper, and was counted. */
export function BallotsFigure({ found }: { readonly found: Statistics }): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const dates = useDates();
  const { ballots } = found;
  const title = text('ballots');
  const places = ballots.map(({ month, isOnPaper }) =>
    text(isOnPaper ? 'ballots.paper' : 'ballots.phone', { month: dates.month(month) }),
  );
  const hasDue = ballots.some(({ due }) => due !== null);
  const drawing: Drawing | null = ballots.every(({ counted }) => counted === null)
    ? null
    : {
        ...{ form: 'columns', places, unit: text('unit.papers') },
        series: [
          ...(hasDue
            ? [
                { name: text('ballots.due'), color: 'blue-soft' as const, values: ballots.map(({ due }) => due) },
                {
                  name: text('ballots.claimed'),
                  color: 'plum' as const,
                  values: ballots.map(({ claimed }) => claimed),
                },
              ]
            : []),
          { name: text('ballots.counted'), color: 'blue', values: ballots.map(({ counted }) => counted) },
        ],
      };
  return (
    <Figure
      title={title}
      fileName={names.file(title)}
      lead={text('ballots.lead')}
      drawing={drawing}
      table={{
        head: [
          text('month'),
          text('ballots.count'),
          text('ballots.due'),
          text('ballots.claimed'),
          text('ballots.counted'),
        ],
        rows: ballots.map(({ ballots: count, due, claimed, counted }, at) => [
          places[at] ?? '',
          count,
          due,
          claimed,
          counted,
        ]),
      }}
    >
      {drawing === null && <p className={style.note}>{text('ballots.none', { year: found.year })}</p>}
    </Figure>
  );
}
