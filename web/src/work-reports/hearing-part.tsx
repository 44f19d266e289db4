import { Link } from '@tanstack/react-router';
import type { WorkReport } from '@xianfeng/contract';
import { HEARD_OPINIONS } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { shareOf } from './share-of.ts';
import style from './work-reports.module.css';

/** The meeting that heard a report, with its figures. */
export function HearingPart({ report }: { readonly report: WorkReport }): ReactElement | null {
  const text = useText('workReports');
  const dates = useDates();
  const { hearing, visit } = report;
  if (hearing === null) return null;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="hearing-title">
      <h2 className="sec-title" id="hearing-title">
        {text('hear.title')}
      </h2>
      <HearingFigures hearing={hearing} />
      <p className={style.words}>{hearing.opinion}</p>
      <p className="muted small">
        {visit === null ? (
          text('visit.none')
        ) : (
          <Link to="/supervision-visits/$visitId" params={{ visitId: visit.id }}>
            {text('visit.of', { day: dates.full(visit.on), organization: visit.organization })}
          </Link>
        )}
      </p>
    </section>
  );
}

/** Of those who were there, and of those who were due. */
export function HearingFigures({ hearing }: { readonly hearing: NonNullable<WorkReport['hearing']> }): ReactElement {
  const text = useText('workReports');
  const dates = useDates();
  const { on, due, present, counts } = hearing;
  const given = HEARD_OPINIONS.reduce((sum, each) => sum + counts[each], 0);
  return (
    <>
      <p>{text('hearing.on', { day: dates.full(on), due, present, given, rest: present - given })}</p>
      <table className={style.counts}>
        <thead>
          <tr>
            <th scope="col">{text('hearing.head.opinion')}</th>
            <th scope="col">{text('hearing.head.count')}</th>
            <th scope="col">{text('hearing.head.ofPresent')}</th>
            <th scope="col">{text('hearing.head.ofDue')}</th>
          </tr>
        </thead>
        <tbody>
          {HEARD_OPINIONS.map((each) => (
            <tr key={each}>
              <th scope="row">{text(`opinion.${each}`)}</th>
              <td className="num">{counts[each]}</td>
              <td className="num">{shareOf(counts[each], present)}</td>
              <td className="num">{shareOf(counts[each], due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
