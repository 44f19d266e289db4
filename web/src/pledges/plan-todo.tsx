import type { PledgePlan } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { isRecorderOf, NewPledgeDialog } from './new-pledge.tsx';
import { carriedOver } from './carried-over.ts';
import style from './pledges.module.css';
import { usePlan, useSign } from './queries.ts';
import { useMayPlan } from './use-may-plan.ts';

type Row = PledgePlan['rows'][number];

/** What a plan lacks and what waits for a signature, each with its cure. */
export function PlanTodo({ plan }: { readonly plan: PledgePlan }): ReactElement {
  const text = useText('pledges');
  const dates = useDates();
  const { rows, period, isClosed } = plan;
  const lacking = rows.filter(({ lacks }) => lacks.length > 0);
  return (
    <section className={`sheet ${style.todo}`} aria-labelledby="lack-title">
      <h2 className="sec-title" id="lack-title">
        {text('lack.title', { period: dates.period(period) })}
      </h2>
      <ul>
        {isClosed && <li className="muted">{text('closed')}</li>}
        {lacking.length === 0 && (
          <li>
            <StateTag look="done">{text('lack.none')}</StateTag>
          </li>
        )}
        {lacking.map((row) => (
          <Lack key={row.memberId ?? 'branch'} plan={plan} row={row} />
        ))}
        {!isClosed && <CarryOver plan={plan} />}
        <SignAll plan={plan} />
      </ul>
    </section>
  );
}

function Lack({ plan, row }: { readonly plan: PledgePlan; readonly row: Row }): ReactElement {
  const text = useText('pledges');
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const { who, lacks, memberId, pledges } = row;
  // What is written and waits for the other signature does not have to be written again.
  const left = lacks.filter(({ id }) => !pledges.some(({ kind, state }) => kind === id && state === 'drafted'));
  return (
    <li>
      <StateTag look={left.length > 0 ? 'soon' : 'wait'}>
        {left.length > 0
          ? text('lack.row', { who, kinds: left.map(({ name }) => name).join(text('list.and')) })
          : text('lack.written', { who })}
      </StateTag>
      {left.length > 0 && memberId !== null && isRecorderOf(me, plan.branch.id) && (
        <button
          type="button"
          className="btn slim"
          aria-label={text('lack.addOf', { who })}
          onClick={() => setOpen(true)}
        >
          {text('lack.add')}
        </button>
      )}
      {isOpen && <NewPledgeDialog plan={plan} memberId={memberId} kind={left[0]?.id} onClose={() => setOpen(false)} />}
    </li>
  );
}

function CarryOver({ plan }: { readonly plan: PledgePlan }): ReactElement | null {
  const text = useText('pledges');
  const act = usePlan();
  const { branch, period } = plan;
  const mayPlan = useMayPlan()(branch.id);
  const carried = carriedOver(plan);
  if (!mayPlan || carried.length === 0) return null;
  const changes = carried.map(({ id, revision }) => ({ id, revision, isPlanned: true }));
  return (
    <li>
      {text('carry.title', { count: carried.length })}
      <button
        type="button"
        className="btn slim"
        disabled={act.isPending}
        onClick={() => act.mutate({ branchId: branch.id, period, changes })}
      >
        {text('carry.do')}
      </button>
      <Refusal error={act.error} />
    </li>
  );
}

/** What only the member has signed: whoever signs for the branch signs all but the own at once. */
function SignAll({ plan: { branch, rows } }: { readonly plan: PledgePlan }): ReactElement | null {
  const text = useText('pledges');
  const { appointments, personId, today } = useMe();
  const sign = useSign();
  const drafted = (row: Row) => row.pledges.filter(({ state }) => state === 'drafted');
  const ofBranch = rows.filter(({ memberId }) => memberId === null).flatMap(drafted);
  const waiting = rows.filter(({ memberId }) => memberId !== null && memberId !== personId).flatMap(drafted);
  const own = rows.filter(({ memberId }) => memberId === personId).flatMap(drafted);
  const maySign = appointments.some(
    ({ role, organization }) =>
      organization.id === branch.id && (role === 'branch-secretary' || role === 'branch-committee'),
  );
  return (
    <>
      {ofBranch.length > 0 && <li>{text('sign.titleBranch', { count: ofBranch.length })}</li>}
      {waiting.length > 0 && (
        <li>
          {text('sign.title', { count: waiting.length })}
          {maySign && (
            <button
              type="button"
              className="btn slim"
              disabled={sign.isPending}
              onClick={() =>
                sign.mutate({
                  ...{ branchId: branch.id, by: 'member', signedOn: today },
                  pledges: waiting.map(({ id, revision }) => ({ id, revision })),
                })
              }
            >
              {text('sign.do')}
            </button>
          )}
          <Refusal error={sign.error} />
        </li>
      )}
      {maySign && own.length > 0 && <li>{text('sign.own', { count: own.length })}</li>}
    </>
  );
}
