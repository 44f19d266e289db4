import type { NoticeBody } from '@xianfeng/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { awaitedStep } from '../ui/awaited-step.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { workingDays } from './notice-days.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import style from './notices.module.css';
import type { NoticePlace } from './queries.ts';
import { draftQuery, usePublish } from './queries.ts';
import { WallSheet } from './wall-sheet.tsx';

const KINDS: readonly NoticeBody['kind'][] = ['month', 'quarter', 'half', 'year'];

/** What would hang on the wall, what stands against it, and the button that decides. */
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
        {({ body, obstacles }) => (
          <>
            <Decision place={place} body={body} obstacles={obstacles} />
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
  readonly obstacles: Parameters<ReturnType<typeof useSentence>>[0][];
}

function Decision({ place, body, obstacles }: DecisionProps): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const sentence = useSentence();
  const me = useMe();
  const [sure, setSure] = useState(false);
  const publishes = me.appointments.some(({ role, organization }) =>
    body.subject === 'branch'
      ? role === 'committee-officer'
      : role === 'branch-secretary' && organization.id === place.branchId,
  );
  const isFree = obstacles.length === 0;
  const days = workingDays(body.days, body.openedOn);
  return (
    <section className={`sheet ${style.decision} noprint`}>
      <div>
        <h2 className="sec-title">
          {isFree
            ? text('draft.ready', { day: dates.short(body.closesOn), days })
            : text('draft.obstacles', { count: obstacles.length })}
        </h2>
        <ol>
          {obstacles.map((obstacle, index) => (
            <li key={`${obstacle.code} ${JSON.stringify(obstacle.facts)}`}>
              <b>{index + 1}</b>
              <span>{sentence(obstacle)}</span>
              <Cure obstacle={obstacle} place={place} />
            </li>
          ))}
        </ol>
        <p className="muted small">{text(publishes ? 'draft.lead' : 'draft.notYours')}</p>
      </div>
      <button
        type="button"
        className="btn decide"
        aria-disabled={!isFree || !publishes}
        onClick={() => {
          if (isFree && publishes) setSure(true);
        }}
      >
        {text('draft.do')}
      </button>
      {sure && <Sure place={place} body={body} days={days} onClose={() => setSure(false)} />}
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
  if (!isScored || code.startsWith('calendar.')) return null;
  return (
    <Link to="/branches/$branchId/sheets/$period" params={{ branchId, period }} className="btn slim">
      {text('draft.toSheet')}
    </Link>
  );
}

interface SureProps {
  readonly place: NoticePlace;
  readonly body: NoticeBody;
  readonly days: number;
  readonly onClose: () => void;
}

/** Publishing cannot be taken back, so it is asked once more, with its last day. */
function Sure({ place, body, days, onClose }: SureProps): ReactElement {
  const text = useText('notices');
  const frame = useText('frame');
  const dates = useDates();
  const name = useNoticeName();
  const navigate = useNavigate();
  const publish = usePublish(place);
  const act = (): void => {
    if (publish.isPending) return;
    publish.mutate(undefined, {
      onSuccess: ({ id }) => void navigate({ to: '/notices/$noticeId', params: { noticeId: id } }),
    });
  };
  return (
    <Themed>
      <Dialog title={text('draft.sure', { what: name(place) })} onClose={onClose}>
        <p>{text('draft.sureLead', { days, day: dates.withWeekday(body.closesOn) })}</p>
        <Refusal error={publish.error} />
        <div className={layout.acts}>
          <button type="button" className="btn decide" aria-disabled={publish.isPending} onClick={act}>
            {text('draft.confirm')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {frame('cancel')}
          </button>
        </div>
      </Dialog>
    </Themed>
  );
}
