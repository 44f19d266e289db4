import type { Sheet } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { MonthSwitch } from './month-switch.tsx';

/** What the page says of the sheet beside its title. */
export function SheetRemark({ sheet, readOnly }: { readonly sheet: Sheet; readonly readOnly: boolean }): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  return (
    <>
      <MonthSwitch branchId={sheet.branch.id} period={sheet.period} />
      <span className="nowrap">{text('order')}</span>
      {sheet.state !== 'open' && (
        <StateTag look={sheet.state === 'published' ? 'notice' : 'done'}>{text(`state.${sheet.state}`)}</StateTag>
      )}
      {sheet.state === 'open' && readOnly && <StateTag look="wait">{text('state.readOnly')}</StateTag>}
      {sheet.passedOn !== null && <span>{text('passedOn', { day: dates.short(sheet.passedOn) })}</span>}
    </>
  );
}

/** The next step of a sheet that is passed, and the way to its quarter. */
export function SheetWays({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const text = useText('sheets');
  const branchId = sheet.branch.id;
  const quarter = `${sheet.period.slice(0, 4)}-Q${Math.ceil(Number(sheet.period.slice(5)) / 3)}`;
  return (
    <>
      <Link to="/branches/$branchId/quarters/$period" params={{ branchId, period: quarter }} className="btn slim">
        {text('quarter')}
      </Link>
      {sheet.state === 'passed' && (
        <Link
          to="/branches/$branchId/notices/$kind/$period"
          params={{ branchId, kind: 'month', period: sheet.period }}
          className="btn slim blue"
        >
          {text('publish')}
        </Link>
      )}
    </>
  );
}
