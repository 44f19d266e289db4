import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SupervisionBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { type MeetingDraft, MeetingFields, wholeMeeting } from '../ui/meeting-fields.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { AssessForm } from './assess-form.tsx';
import { AssessmentList } from './assessment-list.tsx';
import { DrawsPart } from './draws-part.tsx';
import { PlanForm } from './plan-form.tsx';
import { supervisionBoardQuery, useAdoptPlan } from './queries.ts';
import { RegroupForm } from './regroup-form.tsx';
import style from './supervisions.module.css';
import { useMeetingNames } from './use-meeting-names.ts';
import { VisitList } from './visit-list.tsx';

export type Plan = NonNullable<SupervisionBoard['plan']>;

/** What an organization looks at in its branches in a year, who goes where, what came of it. */
export function SupervisionPage(): ReactElement {
  const text = useText('supervision');
  const { organizationId, year } = useParams({ from: '/organizations/$organizationId/supervision/$year' });
  const query = useQuery(supervisionBoardQuery(organizationId, Number(year)));
  return (
    <Themed>
      <Page
        title={text('title.year', { year })}
        remark={query.data?.organization.name}
        width="narrow"
        actions={<YearWays organizationId={organizationId} year={Number(year)} />}
      >
        <Fetched query={query} lines={10}>
          {(board) => <Board board={board} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function YearWays({ organizationId, year }: { readonly organizationId: string; readonly year: number }): ReactElement {
  const text = useText('supervision');
  const reports = useText('workReports');
  const present = Number(useMe().today.slice(0, 4));
  const other = year === present ? present - 1 : present;
  return (
    <>
      <Link to="/work-reports/$year" params={{ year: String(year) }} className="btn slim">
        {reports('title')}
      </Link>
      <Link
        to="/organizations/$organizationId/supervision/$year"
        params={{ organizationId, year: String(other) }}
        className="btn slim"
      >
        {text('year.other', { year: other })}
      </Link>
    </>
  );
}

function Board({ board }: { readonly board: SupervisionBoard }): ReactElement {
  const text = useText('supervision');
  const [isWriting, setWriting] = useState(false);
  const { plan, mayLead } = board;
  if (isWriting) return <PlanForm board={board} onClose={() => setWriting(false)} />;
  if (plan === null)
    return (
      <Empty
        way={
          mayLead ? (
            <button type="button" className="btn decide" onClick={() => setWriting(true)}>
              {text('plan.begin')}
            </button>
          ) : undefined
        }
      >
        {text(mayLead ? 'plan.none' : 'plan.noneRead')}
      </Empty>
    );
  const isAdopted = plan.state === 'adopted';
  return (
    <div className={style.parts}>
      <What plan={plan} />
      <Group board={board} plan={plan} />
      {!isAdopted && mayLead && (
        <div className={style.buttons}>
          <button type="button" className="btn" onClick={() => setWriting(true)}>
            {text('plan.edit')}
          </button>
        </div>
      )}
      <Visits board={board} plan={plan} />
      {!isAdopted && mayLead && <AdoptForm plan={plan} />}
      {isAdopted && (mayLead || plan.draws.length > 0) && <DrawsPart plan={plan} mayLead={mayLead} />}
      {isAdopted && <Assessments board={board} plan={plan} />}
    </div>
  );
}

function What({ plan }: { readonly plan: Plan }): ReactElement {
  const text = useText('supervision');
  const dates = useDates();
  const { meeting, items } = plan;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="items-title">
      <h2 className="sec-title" id="items-title">
        {text('plan.items')}
      </h2>
      <p className="muted small">
        {meeting === null ? text('plan.draft') : text('plan.adopted', { ...meeting, day: dates.full(meeting.on) })}
      </p>
      <ol className={style.items}>
        {items.map(({ words, clause }) => (
          <li key={words}>
            {words}
            {clause !== null && <div className="muted small">{text('plan.clause', { clause })}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Group({ board, plan }: { readonly board: SupervisionBoard; readonly plan: Plan }): ReactElement {
  const text = useText('supervision');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="group-title">
      <h2 className="sec-title" id="group-title">
        {text('plan.group')}
      </h2>
      <p>{plan.visitors.map(({ name }) => name).join(text('and'))}</p>
      <p className="muted small">{text('plan.group.lead')}</p>
      {board.mayLead && plan.state === 'adopted' && !isOpen && (
        <div className={style.buttons}>
          <button type="button" className="btn slim" onClick={() => setOpen(true)}>
            {text('plan.group.change')}
          </button>
        </div>
      )}
      {isOpen && <RegroupForm plan={plan} people={board.people} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** By the scheme that branches run under: those of different schemes never stand in one list. */
function Visits({ board, plan }: { readonly board: SupervisionBoard; readonly plan: Plan }): ReactElement {
  const text = useText('supervision');
  const groups = board.schemes
    .map(({ scheme, branches }) => {
      const own = new Set(branches.map(({ id }) => id));
      return { scheme, visits: plan.visits.filter(({ branch }) => own.has(branch.id)) };
    })
    .filter(({ visits }) => visits.length > 0);
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="visits-title">
      <h2 className="sec-title" id="visits-title">
        {text('visits.title')}
      </h2>
      {groups.length === 0 && <p className="muted">{text('visits.none')}</p>}
      {groups.map(({ scheme, visits }) => (
        <div key={scheme ?? ''} className={style.stack}>
          <h3 className="muted small">
            {scheme === null ? text('plan.scheme.none') : text('plan.scheme', { scheme })}
          </h3>
          <VisitList visits={visits} />
        </div>
      ))}
    </section>
  );
}

function AdoptForm({ plan }: { readonly plan: Plan }): ReactElement {
  const text = useText('supervision');
  const names = useMeetingNames();
  const { today } = useMe();
  const adopt = useAdoptPlan();
  const [meeting, setMeeting] = useState<MeetingDraft>({ on: today, due: null, present: null, ayes: null });
  const whole = wholeMeeting(meeting);
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole !== null) adopt.mutate({ id: plan.id, revision: plan.revision, meeting: whole });
      }}
    >
      <h2 className="sec-title">{text('adopt.title')}</h2>
      <div className={style.row}>
        <MeetingFields id="adopt" names={names} value={meeting} onChange={setMeeting} most={today} />
      </div>
      <Refusal error={adopt.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={whole === null || adopt.isPending}>
          {text('adopt.do')}
        </button>
      </div>
    </form>
  );
}

function Assessments({ board, plan }: { readonly board: SupervisionBoard; readonly plan: Plan }): ReactElement {
  const text = useText('supervision');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="assess-title">
      <h2 className="sec-title" id="assess-title">
        {text('assess.title')}
      </h2>
      <p className="muted small">{text('assess.lead')}</p>
      {plan.assessments.length === 0 && <p className="muted">{text('assess.none')}</p>}
      <AssessmentList assessments={plan.assessments} />
      {board.mayLead && !isOpen && (
        <div className={style.buttons}>
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {text('assess.open')}
          </button>
        </div>
      )}
      {isOpen && <AssessForm board={board} plan={plan} onClose={() => setOpen(false)} />}
    </section>
  );
}
