import type { NoticeBody, NoticeBoxes } from '@xianfeng/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { awaitedStep } from '../ui/awaited-step.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useSentence } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import { Boxes } from './boxes.tsx';
import { Confirmations } from './confirmations.tsx';
import { workingDays } from './notice-days.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import style from './notices.module.css';
import type { NoticePlace } from './queries.ts';
import { draftQuery } from './queries.ts';
import { WallSheet } from './wall-sheet.tsx';

const KINDS: readonly NoticeBody['kind'][] = ['month', 'quarter', 'half', 'year'];

/** What would hang on the wall, what stands against it, and the four boxes it goes through. */
export function DraftPage(): ReactElement {
  const { branchId, kind: asked, period } = useParams({ from: '/branches/$branchId/notices/$kind/$period' });
  const kind = KINDS.find((each) => each === asked) ?? 'month';
  const place = { branchId, kind, period };
  const query = useQuery(draftQuery(place));
  return (
    <RatedSubject value={query.data?.body.subject ?? 'member'}>
      <Draft place={place} query={query} />
    </RatedSubject>
  );
}

interface DraftProps {
  readonly place: NoticePlace;
  readonly query: UseQueryResult<Awaited<ReturnType<NonNullable<ReturnType<typeof draftQuery>['queryFn']>>>>;
}

function Draft({ place, query }: DraftProps): ReactElement {
  const text = useText('notices');
  const name = useNoticeName();
  const { branchId } = place;
  return (
    <Page
      isPaper
      title={text('draft.title', { what: name(place) })}
      actions={
        <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
          {text('back')}
        </Link>
      }
    >
      <Fetched query={query} lines={16}>
        {({ body, obstacles, boxes, confirmations }) => (
          <>
            <Decision place={place} body={body} boxes={boxes} obstacles={obstacles} />
            {confirmations !== null && <Confirmations place={place} confirmations={confirmations} />}
            <div className={style.desk}>
              <WallSheet body={body} published={null} />
            </div>
          </>
        )}
      </Fetched>
    </Page>
  );
}

interface DecisionProps {
  readonly place: NoticePlace;
  readonly body: NoticeBody;
  readonly boxes: NoticeBoxes;
  readonly obstacles: Parameters<ReturnType<typeof useSentence>>[0][];
}

function Decision({ place, body, boxes, obstacles }: DecisionProps): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const sentence = useSentence();
  const { returned, hasChanged } = boxes;
  const days = workingDays(body.days, body.openedOn);
  const concern = returned?.concern ?? null;
  return (
    <section className={`sheet ${style.decision} noprint`}>
      <h2 className="sec-title">
        {obstacles.length === 0
          ? text('draft.ready', { day: dates.short(body.closesOn), days })
          : text('draft.obstacles', { count: obstacles.length })}
      </h2>
      {obstacles.length > 0 && (
        <ol className={style.obstacles}>
          {obstacles.map((obstacle, index) => (
            <li key={`${obstacle.code} ${JSON.stringify(obstacle.facts)}`}>
              <b>{index + 1}</b>
              <span>{sentence(obstacle)}</span>
              <Cure obstacle={obstacle} place={place} />
            </li>
          ))}
        </ol>
      )}
      {body.replaces !== undefined && obstacles.length === 0 && (
        <p>{text('again.draft', { number: body.replaces.number })}</p>
      )}
      {hasChanged && <p className="callout">{text('draft.changed')}</p>}
      {returned !== null && (
        <p className="callout">
          {text('draft.returned', {
            ...{ by: returned.by, day: dates.short(returned.on) },
            words:
              concern === null
                ? returned.words
                : text('draft.concern', { concern: text(`concern.${concern}`), words: returned.words }),
          })}
        </p>
      )}
      <Boxes place={place} boxes={boxes} />
      <p className="muted small">{text('draft.lead')}</p>
    </section>
  );
}

interface CureProps {
  readonly obstacle: DecisionProps['obstacles'][number];
  readonly place: NoticePlace;
}

/** The one page on which an obstacle can be cleared. */
function Cure({ obstacle, place }: CureProps): ReactElement | null {
  const text = useText('notices');
  const { branchId } = place;
  const { code, facts } = obstacle;
  const awaited = awaitedStep(branchId, obstacle);
  if (awaited !== null) {
    return (
      <Link to={awaited.href} className="btn slim">
        {text('draft.toStep')}
      </Link>
    );
  }
  const before = facts?.['before'];
  const period = typeof before === 'string' ? before : place.period;
  if (code === 'notice.already-published') {
    return (
      <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
        {text('draft.toList')}
      </Link>
    );
  }
  if (code === 'notice.rating-not-confirmed') {
    return (
      <Link to="/branches/$branchId/year-end" params={{ branchId }} className="btn slim">
        {text('draft.toYear')}
      </Link>
    );
  }
  // A longer period has a sheet of its own only where it is scored by itself.
  const isScored = /^\d{4}-\d{2}$/.test(period) || code === 'notice.sheet-not-passed';
  if (!isScored || code.startsWith('calendar.') || code.startsWith('notice.lines-')) return null;
  return (
    <Link to="/branches/$branchId/sheets/$period" params={{ branchId, period }} className="btn slim">
      {text('draft.toSheet')}
    </Link>
  );
}
