import type { Explanation } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { useText } from '../text/use-text.ts';
import { MonthStrip } from '../ui/month-strip.tsx';
import { useDates } from '../ui/use-dates.ts';
import { Account } from './account.tsx';
import { equals } from './equals.ts';
import { isShownWhole } from './exact-text.ts';
import style from './explanations.module.css';
import { lowMonths } from './low-months.ts';
import { PartRow } from './part-row.tsx';
import type { Nested, RuleView, RuleViewProps, WorkingOf } from './rule-view.ts';

/** The mean over the periods that are due: the strip of months, and a sentence for every low one. */
export const mean: RuleView<'mean'> = {
  isLeaf: true,
  short: (working, explanation) => `${working.sum} ÷ ${working.count} ${equals(explanation)}`,
  Picture: MeanPicture,
  Sum: MeanSum,
  Note: MeanNote,
};

function MeanPicture({ working, owner, background }: RuleViewProps<'mean'>): ReactElement {
  const text = useText('explanations');
  const dates = useDates();
  const low = lowMonths(working.periods);
  const isMonths = working.periods.every(({ period }) => /^\d{4}-\d{2}$/.test(period));
  const nameOf = isMonths ? dates.month : dates.period;
  const missing = working.periods.filter((each) => each.due && each.points === null);
  return (
    <>
      {isMonths && (
        <MonthStrip
          months={working.periods.map(({ period, points }) => ({
            month: Number(period.slice(5)),
            points,
            low: low.has(period),
          }))}
        />
      )}
      {working.periods.map(({ period }) => {
        const reason = background.reasonOf(owner, period);
        const below = low.get(period);
        if (below === undefined && reason === null) return null;
        return (
          <p key={period} className={style.note}>
            {below === undefined ? (
              text('reason', { month: nameOf(period), reason: reason ?? '' })
            ) : (
              <>
                <b className={style.rust}>{text('low', { month: nameOf(period), points: below })}</b>
                {reason === null ? text('low.noReason') : text('low.reason', { reason })}
              </>
            )}
          </p>
        );
      })}
      {missing.length > 0 && (
        <p className={style.note}>
          {text('missing', { months: missing.map(({ period }) => nameOf(period)).join(text('listSeparator')) })}
        </p>
      )}
    </>
  );
}

function MeanSum({ explanation, working, nested }: RuleViewProps<'mean'>): ReactElement {
  const dates = useDates();
  const rows = rowsOf(explanation, working, nested);
  return (
    <Account
      label={explanation.name}
      total={{
        name: explanation.name,
        working: `${working.sum} ÷ ${working.count} ${isShownWhole(explanation.exact) ? '=' : '≈'}`,
        points: explanation.shown,
      }}
    >
      {rows.length === 0
        ? undefined
        : rows.map(({ period, part }) => (
            <PartRow key={period} part={part} nested={nested} name={dates.period(period)} points={part.shown} />
          ))}
    </Account>
  );
}

/** Periods whose points were worked out, where there is more behind them than a line. */
function rowsOf(explanation: Explanation, { periods }: WorkingOf['mean'], nested: Nested) {
  const there = periods.filter(({ points }) => points !== null);
  const rows = explanation.parts.flatMap((part, at) => {
    const period = there[at]?.period;
    return period === undefined ? [] : [{ period, part }];
  });
  return rows.some(({ part }) => nested.panel(part) !== null) ? rows : [];
}

/** What the periods themselves have to say, such as a veto that made one 0. */
function MeanNote({ explanation, working, nested }: RuleViewProps<'mean'>): ReactElement {
  const there = working.periods.filter(({ points }) => points !== null);
  return (
    <>
      {explanation.parts.map((part, at) => (
        <Fragment key={there[at]?.period ?? part.part}>{nested.note(part)}</Fragment>
      ))}
    </>
  );
}
