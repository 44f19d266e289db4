import { decimalsOf, withDecimals } from '@xianfeng/engine';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { SaveRows } from '../ui/save-rows.tsx';
import { savedRows } from '../ui/saved-rows.ts';
import { useDates } from '../ui/use-dates.ts';
import type { QuarterSummary } from './queries.ts';
import { quarterQuery } from './queries.ts';
import style from './quarter.module.css';
import { StarQuota } from './star-quota.tsx';

/** Three months side by side, in the order of surname strokes, and the star of the quarter for people to choose. */
export function QuarterPage(): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { branchId, period } = useParams({ from: '/branches/$branchId/quarters/$period' });
  const query = useQuery(quarterQuery(branchId, period));
  return (
    <Page
      title={text('quarter.title', { quarter: dates.period(period) })}
      remark={text('quarter.lead')}
      actions={
        <Link
          to="/branches/$branchId/notices/$kind/$period"
          params={{ branchId, kind: 'quarter', period }}
          className="btn slim"
        >
          {text('quarter.publish')}
        </Link>
      }
    >
      <Fetched query={query} lines={14}>
        {(found) => (
          <div className={style.columns}>
            <div>
              <QuarterTable found={found} branchId={branchId} />
              <SaveQuarter found={found} period={period} />
            </div>
            {found.quota !== null && <StarQuota found={found} quota={found.quota} />}
          </div>
        )}
      </Fetched>
    </Page>
  );
}

interface SaveQuarterProps {
  readonly found: QuarterSummary;
  readonly period: string;
}

function SaveQuarter({ found, period }: SaveQuarterProps): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const figure = (points: string | null | undefined) => (points == null ? null : Number(points));
  const title = text('quarter.title', { quarter: dates.period(period) });
  const take = () =>
    savedRows<QuarterSummary['members'][number]>(
      [
        { head: text('head.name'), cell: ({ name }) => name },
        ...found.months.map((month, index) => ({
          head: dates.month(month.period),
          cell: (member: QuarterSummary['members'][number]) => figure(member.months[index]),
          plain: (member: QuarterSummary['members'][number]) => figure(member.months[index]),
        })),
        {
          head: text('quarter.total'),
          cell: ({ exempt, total }) => (exempt ? text('quarter.exempt') : figure(total)),
          plain: ({ exempt, total }) => (exempt ? text('quarter.exempt') : figure(total)),
        },
      ],
      found.members,
    );
  return <SaveRows title={title} count={found.members.length} take={take} />;
}

function QuarterTable({
  found,
  branchId,
}: {
  readonly found: QuarterSummary;
  readonly branchId: string;
}): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const decimals = decimalsOf(found.members.flatMap(({ months }) => months));
  const shown = (points: string | null | undefined) => (points == null ? '—' : withDecimals(points, decimals));
  return (
    <section className="sheet">
      {found.months
        .filter(({ state }) => state === 'open')
        .map((month) => (
          <p key={month.period} className={style.open}>
            {text('quarter.open', { month: dates.period(month.period) })}
          </p>
        ))}
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{text('head.name')}</th>
            {found.months.map((month) => (
              <th key={month.period} scope="col" className="num">
                <Link to="/branches/$branchId/sheets/$period" params={{ branchId, period: month.period }}>
                  {dates.month(month.period)}
                </Link>
              </th>
            ))}
            <th scope="col" className="num">
              {text('quarter.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.members.map((member) => (
            <tr key={member.id} className={member.exempt ? style.exempt : undefined}>
              <th scope="row">{member.name}</th>
              {member.exempt ? (
                <td colSpan={found.months.length}>{text('quarter.exempt')}</td>
              ) : (
                found.months.map((month, index) => (
                  <td key={month.period} className="num">
                    {shown(member.months[index])}
                  </td>
                ))
              )}
              <td className={`num ${style.sum}`}>{member.total ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
