import type { BulletinFigures } from '@xianfeng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { Bands } from '../ui/bands.tsx';
import { GradeNames, gradeNames } from '../ui/grade-names.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './bulletins.module.css';

/** How a period stands, in counts; never anybody's points or place. */
export function Figures({ figures }: { readonly figures: BulletinFigures }): ReactElement {
  const text = useText('bulletins');
  const dates = useDates();
  const { people, duties, months, deeds, objections, bands } = figures;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [text('figure.people'), text('figure.people.value', { count: people })],
    [text('figure.duties'), text('figure.duties.value', duties)],
    ...(months.due > 0 ? [[text('figure.months'), text('figure.months.value', months)] as const] : []),
    ...(deeds === null ? [] : [[text('figure.deeds'), text('figure.deeds.value', { count: deeds })] as const]),
    [
      text('figure.objections'),
      objections.raised === 0 ? text('figure.objections.none') : text('figure.objections.value', objections),
    ],
  ];
  return (
    <>
      <dl className={style.figures}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {bands === null ? (
        <p className="muted small">{text('figure.bands.few')}</p>
      ) : (
        <GradeNames value={gradeNames(bands.grades)}>
          <h3 className="small">{text('figure.bands', { period: dates.period(bands.period) })}</h3>
          <Bands bands={bands.bands} />
        </GradeNames>
      )}
    </>
  );
}
