import { useQuery } from '@tanstack/react-query';
import type { Role } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useQueryOptions } from '../desk/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Figure } from '../ui/figure.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './use.module.css';
import { monthsApart, trendOf, type UseMonth } from './year-apart.ts';

/** What a month of each duty costs: minutes and taps per person, beside the year before and the ten minutes promised. */
export function UsePage(): ReactElement {
  return (
    <Themed>
      <Use />
    </Themed>
  );
}

type Lines = Awaited<ReturnType<NonNullable<typeof useQueryOptions.queryFn>>>;

function Use(): ReactElement {
  const text = useText('use');
  const query = useQuery(useQueryOptions);
  return (
    <Page title={text('title')} remark={text('remark')}>
      <Fetched query={query} lines={10}>
        {(lines) => {
          const roles = [...new Set(lines.map(({ role }) => role))];
          const told = roles.filter((role) => lines.some((line) => line.role === role && line.people !== null));
          if (told.length === 0) return <Empty>{text(roles.length === 0 ? 'none' : 'allFew')}</Empty>;
          return <Told lines={lines} told={told} few={roles.filter((role) => !told.includes(role))} />;
        }}
      </Fetched>
    </Page>
  );
}

interface ToldProps {
  readonly lines: Lines;
  readonly told: readonly Role[];
  /** Held by too few. */
  readonly few: readonly Role[];
}

/** A branch's own monthly work is promised to take no longer. */
const BUDGET = 10;
const BRANCH_ROLES: readonly Role[] = ['branch-secretary', 'recorder', 'organization-officer'];

function Told({ lines, told, few }: ToldProps): ReactElement {
  const text = useText('use');
  const charts = useText('statistics');
  const frame = useText('frame');
  const dates = useDates();
  const first = BRANCH_ROLES.find((role) => told.includes(role)) ?? told[0] ?? 'member';
  const [chosen, setChosen] = useState<Role>(first);
  const role = told.includes(chosen) ? chosen : first;
  const name = frame(`role.${role}`);
  const months = monthsApart(lines, role);
  const isPromised = BRANCH_ROLES.includes(role);
  const title = text('chart', { role: name });
  return (
    <div className={style.parts}>
      <ul className={`sheet ${style.sentences}`} aria-label={text('sentences')}>
        {told.map((each) => (
          <li key={each}>
            <Sentence role={each} months={monthsApart(lines, each)} isPromised={BRANCH_ROLES.includes(each)} />
          </li>
        ))}
      </ul>
      <Figure
        title={title}
        fileName={title}
        lead={text(isPromised ? 'lead.promised' : 'lead')}
        choices={
          <div className={style.choice}>
            <label htmlFor="use-role">{text('role')}</label>
            <Choice
              id="use-role"
              size="small"
              value={role}
              onChange={(next) => setChosen(told.find((each) => each === next) ?? first)}
              choices={told.map((each) => ({ value: each, label: frame(`role.${each}`) }))}
            />
          </div>
        }
        drawing={{
          ...{ form: 'columns', places: months.map(({ month }) => dates.month(month)), unit: charts('unit.minutes') },
          series: [
            { name: text('before'), color: 'blue-soft', values: months.map(({ minutesBefore }) => minutesBefore) },
            { name: text('now'), color: 'blue', values: months.map(({ minutes }) => minutes) },
          ],
          ...(isPromised ? { limit: { name: text('budget', { minutes: BUDGET }), value: BUDGET } } : {}),
        }}
        table={{
          head: [charts('month'), text('minutes'), text('minutes.before'), text('actions')],
          rows: months.map(({ month, minutes, minutesBefore, actions }) => [
            ...[dates.period(month), shown(minutes), shown(minutesBefore), shown(actions)],
          ]),
        }}
      >
        <p className="muted small">{text('how')}</p>
      </Figure>
      {few.length > 0 && (
        <p className="muted small">
          {text('few', { roles: few.map((each) => frame(`role.${each}`)).join(text('and')) })}
        </p>
      )}
    </div>
  );
}

interface SentenceProps {
  readonly role: Role;
  readonly months: readonly UseMonth[];
  readonly isPromised: boolean;
}

/** The latest month in words, and the year beside the one before. */
function Sentence({ role, months, isPromised }: SentenceProps): ReactElement {
  const text = useText('use');
  const frame = useText('frame');
  const dates = useDates();
  const latest = months.findLast(({ minutes }) => minutes !== null);
  const trend = trendOf(months);
  if (latest === undefined) return <></>;
  const minutes = latest.minutes ?? 0;
  return (
    <>
      <p className={`${style.sentence} unbroken`}>
        {text('sentence', {
          ...{ role: frame(`role.${role}`), month: dates.month(latest.month) },
          ...{ minutes: Math.round(minutes), actions: Math.round(latest.actions ?? 0) },
        })}
      </p>
      <p className="muted small">
        {isPromised && text(minutes <= BUDGET ? 'within' : 'above', { minutes: BUDGET })}{' '}
        {trend !== null &&
          text(trend < 0 ? 'trend.less' : trend > 0 ? 'trend.more' : 'trend.same', { share: Math.abs(trend) })}
      </p>
    </>
  );
}

function shown(figure: number | null): string | null {
  return figure === null ? null : figure.toFixed(1);
}
