import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from './use-dates.ts';
import type { Ask } from './asks.ts';

interface AskRowProps {
  readonly ask: Ask;
  /** What is asked for. */
  readonly name: string;
}

/** One sheet that waits for the member's scores, or may still be changed, and the way to it. */
export function AskRow({ ask, name }: AskRowProps): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { rater, missing, forBranch } = ask;
  const period = dates.period(ask.period);
  const look = missing > 0 ? 'btn slim blue' : 'btn slim';
  const act = text(missing > 0 ? 'ask.do' : 'ask.see');
  return (
    <>
      <div>
        <b>{name}</b>
        <p className="muted small">
          {missing > 0 ? text('ask.left', { period, cells: missing }) : text('ask.done', { period })}
          {forBranch !== null && <> · {ask.branch}</>}
        </p>
      </div>
      {forBranch === null ? (
        <Link to="/own/sheets/$rater/$period" params={{ rater, period: ask.period }} className={look}>
          {act}
        </Link>
      ) : (
        <Link
          to="/branches/$branchId/rated-by/$organizationId/sheets/$rater/$period"
          params={{ ...forBranch, rater, period: ask.period }}
          className={look}
        >
          {act}
        </Link>
      )}
    </>
  );
}
