import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { cardQuery } from '../cards/queries.ts';
import { noticesQuery } from '../notices/queries.ts';
import { AskRow } from '../ui/ask-row.tsx';
import type { Ask } from '../ui/asks.ts';
import { askKey, askName, asksOf } from '../ui/asks.ts';
import { ownSheetsQuery } from '../sheets/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { useElder } from '../ui/elder.ts';
import { EndingTerms } from '../ui/ending-terms.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { OwnCasesLine } from '../ui/own-cases-line.tsx';
import { BallotsWay } from './ballots-way.tsx';
import { CardLink } from './card-link.tsx';
import { ChecksWay } from './checks-way.tsx';
import { ElderWays } from './elder-ways.tsx';
import { DeclareWay } from './declare-way.tsx';
import { GrowthWay } from './growth-way.tsx';
import { MeasuresWay } from './measures-way.tsx';
import { StarsWay } from './stars-way.tsx';
import { SupervisionWay } from './supervision-way.tsx';
import { VetoesWay } from './vetoes-way.tsx';
import { ExperiencesWay } from './experiences-way.tsx';
import { ObjectionsWay } from './objections-way.tsx';
import { SuggestionsWay } from './suggestions-way.tsx';
import { LinesWay } from './lines-way.tsx';
import { PledgeWay } from './pledge-way.tsx';
import style from './home.module.css';
import type { BoardNotice } from './own-duties.ts';
import { DUTIES_MOST, ownDuties } from './own-duties.ts';
import { useNoticeName } from './use-notice-name.ts';

/** The member's first page: at most three things to do, the card, the notice board; for elders four large ways beside these. */
export function HomePage(): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const { name, personId, branch, today } = useMe();
  const isElder = useElder() !== null;
  const card = useQuery(cardQuery(personId));
  const asks = asksOf(useQuery(ownSheetsQuery).data ?? []);
  const board = useQuery({ ...noticesQuery(branch?.id ?? ''), enabled: branch !== null });
  return (
    <Page
      title={text('home.hello', { name })}
      remark={text('home.today', { day: dates.withWeekday(today) })}
      width="narrow"
    >
      <div className={style.home}>
        <Fetched query={board} lines={3}>
          {(notices) => <Duties asks={asks.slice(0, DUTIES_MOST)} duties={ownDuties(notices, today, asks.length)} />}
        </Fetched>
        <LinesWay />
        <BallotsWay />
        <VetoesWay />
        <StarsWay />
        <MeasuresWay />
        <SupervisionWay />
        <OwnCasesLine />
        <EndingTerms />
        <Fetched query={card} lines={2}>
          {(found) => <CardLink card={found} />}
        </Fetched>
        {isElder && branch !== null && <ElderWays branchId={branch.id} personId={personId} />}
        {!isElder && (
          <>
            <DeclareWay />
            <PledgeWay />
            {board.data !== undefined && <Board notices={board.data} />}
            {branch !== null && <GrowthWay personId={personId} />}
            <ObjectionsWay />
            <ExperiencesWay />
            <SuggestionsWay />
            {branch !== null && <ChecksWay branchId={branch.id} />}
          </>
        )}
      </div>
    </Page>
  );
}

interface DutiesProps {
  readonly asks: readonly Ask[];
  readonly duties: readonly BoardNotice[];
}

function Duties({ asks, duties }: DutiesProps): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const scores = useText('sheets');
  const noticeName = useNoticeName();
  const count = asks.filter(({ missing }) => missing > 0).length + duties.length;
  if (asks.length + duties.length === 0) return <p className={`sheet ${style.box}`}>{text('home.noDuties')}</p>;
  return (
    <section className={`sheet ${style.box}`} aria-labelledby="duties-title">
      <h2 className={style.red} id="duties-title">
        {count === 0 ? text('home.noDuties') : text('home.duties', { count })}
      </h2>
      <ul>
        {asks.map((ask) => (
          <li key={askKey(ask)} className={style.duty}>
            <AskRow ask={ask} name={scores(`ask.${askName(ask)}`)} />
          </li>
        ))}
        {duties.map((notice) => (
          <li key={notice.id} className={style.duty}>
            <div>
              <b>{text('home.notice', { what: noticeName(notice) })}</b>
              <p className="muted small">{text('home.noticeUntil', { day: dates.short(notice.closesOn) })}</p>
            </div>
            <Link to="/notices/$noticeId" params={{ noticeId: notice.id }} className="btn slim">
              {text('home.noticeDo')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many of the board's notices stand on the first page; the rest are one tap away. */
const SHOWN_MOST = 5;

function Board({ notices }: { readonly notices: readonly BoardNotice[] }): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const noticeName = useNoticeName();
  return (
    <section className={`sheet ${style.box}`} aria-labelledby="board-title">
      <h2 className="sec-title" id="board-title">
        {text('home.board')}
      </h2>
      {notices.length === 0 && <p className="muted">{text('home.boardNone')}</p>}
      <ul>
        {notices.slice(0, SHOWN_MOST).map((notice) => (
          <li key={notice.id} className={style.notice}>
            <Link to="/notices/$noticeId" params={{ noticeId: notice.id }}>
              {noticeName(notice)}
            </Link>
            {notice.state === 'open' ? (
              <StateTag look="notice">{text('home.boardOpen', { day: dates.short(notice.closesOn) })}</StateTag>
            ) : (
              <span className="muted small">{text('home.boardClosed', { day: dates.short(notice.closesOn) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
