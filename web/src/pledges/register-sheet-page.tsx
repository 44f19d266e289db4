import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Pledge, PledgePlan } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './pledges.module.css';
import { planQuery, registerQuery } from './queries.ts';

/** The register as it hangs on the wall: signed pledges of the year, without who said what about them. */
export function RegisterSheetPage(): ReactElement {
  const text = useText('pledges');
  const { branchId } = useParams({ from: '/branches/$branchId/pledge-register' });
  const { today } = useMe();
  const plan = useQuery(planQuery(branchId, today.slice(0, 7)));
  const query = useQuery(registerQuery(branchId));
  return (
    <Page
      isPaper
      title={text('title')}
      actions={
        <>
          <Link to="/branches/$branchId/pledges" params={{ branchId }} className="btn slim">
            {text('sheet.back')}
          </Link>
          <button type="button" className="btn slim blue" onClick={() => window.print()}>
            {text('sheet.print')}
          </button>
        </>
      }
    >
      <Fetched query={plan} lines={10}>
        {(found) => (
          <Fetched query={query} lines={10}>
            {(pledges) => <RegisterSheet plan={found} pledges={pledges} />}
          </Fetched>
        )}
      </Fetched>
    </Page>
  );
}

function RegisterSheet({ plan, pledges }: { readonly plan: PledgePlan; readonly pledges: readonly Pledge[] }) {
  const text = useText('pledges');
  const dates = useDates();
  const setOf = ({ by, kind }: Pledge) =>
    plan.sets.find((set) => set.by === by && set.kinds.some(({ id }) => id === kind));
  const order = plan.rows.map(({ memberId }) => memberId);
  const placeOf = ({ memberId }: Pledge): number => {
    const at = order.indexOf(memberId);
    return at === -1 ? order.length : at;
  };
  const kindAt = (pledge: Pledge): number => setOf(pledge)?.kinds.findIndex(({ id }) => id === pledge.kind) ?? 0;
  // Those of one person together, in the order of surname strokes; who is not in the branch any more comes last.
  const shown = pledges
    .filter((pledge) => pledge.signedOn !== null && pledge.state !== 'withdrawn')
    .toSorted((one, other) => placeOf(one) - placeOf(other) || kindAt(one) - kindAt(other));
  const bySet = plan.sets
    .filter(({ publicised }) => publicised)
    .map((set) => ({ set, own: shown.filter((pledge) => setOf(pledge)?.id === set.id) }))
    .filter(({ own }) => own.length > 0);
  if (bySet.length === 0) return <Empty>{text('sheet.none')}</Empty>;
  return (
    // On a phone it scrolls sideways, by keys too.
    <div className={style.desk} role="region" aria-label={text('sheet.title', { year: plan.year })} tabIndex={0}>
      <Paper issuer={plan.branch.name} title={text('sheet.title', { year: plan.year })}>
        {bySet.map(({ set, own }) => (
          <section key={set.id}>
            <h2 className={style.set}>{text('sheet.set', { name: set.name })}</h2>
            <SheetTable pledges={own} />
          </section>
        ))}
        <p className={style.foot}>{text('sheet.foot', { day: dates.full(plan.today) })}</p>
      </Paper>
    </div>
  );
}

function SheetTable({ pledges }: { readonly pledges: readonly Pledge[] }): ReactElement {
  const text = useText('pledges');
  const dates = useDates();
  return (
    <table className={style.sheet}>
      <thead>
        <tr>
          <th scope="col">{text('head.number')}</th>
          <th scope="col">{text('head.who')}</th>
          <th scope="col">{text('head.kind')}</th>
          <th scope="col">{text('head.words')}</th>
          <th scope="col">{text('head.due')}</th>
          <th scope="col">{text('head.state')}</th>
        </tr>
      </thead>
      <tbody>
        {pledges.map(({ id, who, kindName, words, dueOn, state }, index) => (
          <tr key={id}>
            <td>{index + 1}</td>
            <td className="nowrap">{who}</td>
            <td>{kindName}</td>
            <td>{words}</td>
            <td className="nowrap">{dates.short(dueOn)}</td>
            <td className="nowrap">{text(`state.${state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
