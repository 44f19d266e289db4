import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { MonthSwitch } from './month-switch.tsx';
import { sheetQuery } from './queries.ts';
import { SheetDesk } from './sheet-desk.tsx';

/** A month's scores of a branch: open to score, or as the meeting passed them. */
export function SheetPage(): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { branchId, period } = useParams({ from: '/branches/$branchId/sheets/$period' });
  const query = useQuery(sheetQuery(branchId, period));
  const sheet = query.data;
  if (sheet === undefined) {
    return (
      <Page
        title={text('title', { month: dates.period(period) })}
        remark={<MonthSwitch branchId={branchId} period={period} />}
      >
        <Fetched query={query} lines={14}>
          {() => null}
        </Fetched>
      </Page>
    );
  }
  return <SheetDesk key={`${branchId} ${period} ${sheet.state}`} sheet={sheet} />;
}
