import type { Sheet } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useMayCorrect } from '../ui/use-may-correct.ts';
import { useDates } from '../ui/use-dates.ts';
import { isFor } from './grid.ts';
import { PeriodSwitch } from './period-switch.tsx';
import type { At } from './selection.ts';
import { cadenceOf, useSheetWords } from './use-sheet-words.ts';

/** What the page says of the sheet beside its title. */
export function SheetRemark({ sheet, readOnly }: { readonly sheet: Sheet; readonly readOnly: boolean }): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { meeting } = useSheetWords(sheet);
  const { state, passedOn } = sheet;
  return (
    <>
      {sheet.subject === 'branch' && <span>{sheet.branch.name}</span>}
      <PeriodSwitch branchId={sheet.branch.id} period={sheet.period} rater={sheet.rater} />
      <span className="nowrap">{text('order')}</span>
      {state !== 'open' && (
        <StateTag look={state === 'published' ? 'notice' : 'done'}>{text(`state.${state}`, { meeting })}</StateTag>
      )}
      {state === 'open' && readOnly && <StateTag look="wait">{text('state.readOnly')}</StateTag>}
      {passedOn !== null && <span>{text('passedOn', { day: dates.short(passedOn), meeting })}</span>}
    </>
  );
}

/** The next step of a sheet that is passed, and the way to its quarter where months are scored. */
export function SheetWays({ sheet, at }: { readonly sheet: Sheet; readonly at: At | null }): ReactElement {
  const text = useText('sheets');
  const branchId = sheet.branch.id;
  const { period } = sheet;
  const cadence = cadenceOf(period);
  const quarter = `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5)) / 3)}`;
  return (
    <>
      {cadence === 'month' && (
        <Link to="/branches/$branchId/quarters/$period" params={{ branchId, period: quarter }} className="btn slim">
          {text('quarter')}
        </Link>
      )}
      {sheet.state !== 'open' && sheet.rater !== 'peer' && <CorrectWay sheet={sheet} at={at} />}
      {sheet.state === 'passed' && cadence !== 'year' && (
        <Link
          to="/branches/$branchId/notices/$kind/$period"
          params={{ branchId, kind: cadence, period }}
          className="btn slim blue"
        >
          {text('publish')}
        </Link>
      )}
      {/* A year's notice is that of its rating. */}
      {sheet.state === 'passed' && cadence === 'year' && (
        <Link to="/branches/$branchId/year-end" params={{ branchId }} className="btn slim blue">
          {text('publish.year')}
        </Link>
      )}
    </>
  );
}

/** A score found wrong after the meeting is corrected: the cell one is on, or one chosen in the form. */
function CorrectWay({ sheet, at }: { readonly sheet: Sheet; readonly at: At | null }): ReactElement | null {
  const text = useText('scoreCorrections');
  const mayCorrect = useMayCorrect(sheet.branch.id, sheet.subject);
  if (!mayCorrect) return null;
  const member = sheet.members[at?.row ?? -1];
  const item = sheet.items[at?.column ?? -1];
  const isCell =
    member !== undefined &&
    item !== undefined &&
    isFor(member, item) &&
    member.isDue &&
    !member.isOwn &&
    member.exemptReason === null;
  const place = { period: sheet.period, rater: sheet.rater };
  return (
    <Link
      to="/branches/$branchId/score-corrections"
      params={{ branchId: sheet.branch.id }}
      search={isCell ? { ...place, member: member.id, item: item.id } : place}
      className="btn slim"
    >
      {text(isCell ? 'open.cell' : 'open')}
    </Link>
  );
}
