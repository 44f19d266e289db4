import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { MonthStrip } from '../ui/month-strip.tsx';
import { useDates } from '../ui/use-dates.ts';
import { Account } from './account.tsx';
import { equals } from './equals.ts';
import { isShownWhole } from './exact-text.ts';
import style from './explanations.module.css';
import { lowMonths } from './low-months.ts';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** The mean over the periods that are due: the strip of months, and a sentence for every low one. */
export const mean: RuleView<'mean'> = {
  isLeaf: true,
  short: (working, explanation) => `${working.sum} ÷ ${working.count} ${equals(explanation)}`,
  Picture: MeanPicture,
  Sum: MeanSum,
  Note: null,
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

function MeanSum({ explanation, working }: RuleViewProps<'mean'>): ReactElement {
  return (
    <Account
      label={explanation.name}
      total={{
        name: explanation.name,
        working: `${working.sum} ÷ ${working.count} ${isShownWhole(explanation.exact) ? '=' : '≈'}`,
        points: explanation.shown,
      }}
    />
  );
}
