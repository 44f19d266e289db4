import type { HallNotice } from '@xianfeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { hallWorkQuery } from '../statistics/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { dayDistance } from '../ui/day-distance.ts';
import { Fetched } from '../ui/fetched.tsx';
import { GradeNames, gradeNames } from '../ui/grade-names.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { Bands } from '../ui/bands.tsx';
import { checkAddress } from './check-address.ts';
import { HallStars } from './hall-stars.tsx';
import { HallWorkPart } from './hall-work.tsx';
import style from './hall.module.css';
import { hallQuery } from './queries.ts';
import { useWhole } from './use-whole.ts';

/** For a screen in the hall of 1920 × 1080: the month's duties and deeds, what hangs and until when, and the stars of the quarter. Nobody's points, no order. */
export function HallPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/hall' });
  const query = useQuery(hallQuery(branchId));
  return (
    <Fetched query={query} lines={8}>
      {(found) => <Hall branchId={branchId} found={found} />}
    </Fetched>
  );
}

type Found = Awaited<ReturnType<NonNullable<ReturnType<typeof hallQuery>['queryFn']>>>;

function Hall({ branchId, found }: { readonly branchId: string; readonly found: Found }): ReactElement {
  const text = useText('notices');
  const frame = useText('frame');
  const dates = useDates();
  const { branch, today, notices, readAt } = found;
  const work = useQuery(hallWorkQuery(branchId)).data?.work;
  const whole = useWhole();
  useEffect(() => {
    document.title = `${text('hall.title')} · ${frame('brand')}`;
  }, [text, frame]);
  return (
    <div className={style.hall} ref={whole}>
      <div className={style.head}>
        <h1>{branch}</h1>
        <p>{text('hall.title')}</p>
        <p className={style.day}>
          {dates.withWeekday(today)} <small>{text('hall.read', { time: dates.time(readAt) })}</small>
        </p>
        <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
          {text('hall.leave')}
        </Link>
      </div>
      {work != null && <HallWorkPart work={work} hanging={notices.length} isAlone={notices.length === 0} />}
      {notices.length === 0 && work === null && <p className={style.none}>{text('hall.none')}</p>}
      <div className={style.body}>
        {notices.length > 0 && (
          <ul className={style.notices} data-count={Math.min(notices.length, 4)}>
            {notices.map((notice) => (
              <li key={notice.id}>
                <RatedSubject value={notice.subject}>
                  <GradeNames value={gradeNames(notice.grades)}>
                    <Hanging notice={notice} today={today} />
                  </GradeNames>
                </RatedSubject>
              </li>
            ))}
          </ul>
        )}
        <HallStars branchId={branchId} />
      </div>
    </div>
  );
}

function Hanging({ notice, today }: { readonly notice: HallNotice; readonly today: string }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const name = useNoticeName();
  const left = dayDistance(today, notice.closesOn);
  return (
    <>
      <h2>{name(notice)}</h2>
      <p className={style.until}>
        <b>{text('hall.until', { day: dates.short(notice.closesOn) })}</b>{' '}
        <span>
          {notice.state === 'held'
            ? text('hall.held')
            : left === 0
              ? text('hall.last')
              : text('hall.left', { days: left })}
        </span>
      </p>
      <p>{text('hall.people', { count: notice.people, scored: notice.people - notice.exempt })}</p>
      {notice.bands !== null && <Bands bands={notice.bands} />}
      <div className={style.foot}>
        <p>{text('hall.wall', { contact: notice.contact })}</p>
        <div>
          <QrCode words={checkAddress(notice.checkCode)} label={text('qr')} width={132} />
          <b>{notice.checkCode}</b>
        </div>
      </div>
    </>
  );
}
