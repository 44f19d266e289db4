import type { Sheet } from '@xianfeng/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { PeersDesk } from './peers-desk.tsx';
import { PeriodSwitch } from './period-switch.tsx';
import { sheetQuery } from './queries.ts';
import { SheetDesk } from './sheet-desk.tsx';

const AT = '/branches/$branchId/sheets/$period';

/** The scores of a branch in a period, by one of those who score: open to score, or as the meeting passed them. */
export function SheetPage(): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { branchId, period } = useParams({ from: AT });
  const { rater, giver } = useSearch({ from: AT });
  const query = useQuery({
    ...sheetQuery({ branchId, period, rater, giverId: giver }),
    select: withoutGiver,
    // Another sheet of the same period takes the place of this one once it is there, so that the tabs stay.
    placeholderData: (before: Sheet | undefined) =>
      before?.branch.id === branchId && before.period === period ? before : undefined,
  });
  const sheet = query.data;
  if (sheet === undefined) {
    return (
      <Page
        title={text('title', { period: dates.period(period) })}
        remark={<PeriodSwitch branchId={branchId} period={period} rater={rater} isMissing={query.isError} />}
      >
        <Fetched query={query} lines={14}>
          {() => null}
        </Fetched>
      </Page>
    );
  }
  const key = `${branchId} ${period} ${sheet.rater} ${sheet.giverId} ${sheet.state}`;
  const isList = sheet.givers !== null && (sheet.giverId === null || isHidden(sheet));
  return (
    <RatedSubject value={sheet.subject}>
      {isList ? <PeersDesk key={key} sheet={sheet} /> : <SheetDesk key={key} sheet={sheet} />}
    </RatedSubject>
  );
}

/** Who gives the scores has no row of his own. */
function withoutGiver(sheet: Sheet): Sheet {
  return { ...sheet, members: sheet.members.filter(({ id }) => id !== sheet.giverId) };
}

/** He has handed in himself, or somebody else has typed his paper; or nobody knows any more who gave what. */
function isHidden({ givers, giverId }: Sheet): boolean {
  return givers?.find(({ id }) => id === giverId)?.isReadable !== true;
}
