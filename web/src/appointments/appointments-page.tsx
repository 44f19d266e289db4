import type { ReactElement } from 'react';
import { RefusalFindings } from '../ui/refusal-findings.tsx';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { EndingTerms } from '../ui/ending-terms.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { HolderTable } from './holder-table.tsx';
import { WaitingList } from './waiting-list.tsx';

/** Who holds which role where and until when; officers' roles are granted by one person and confirmed by another. */
export function AppointmentsPage(): ReactElement {
  const text = useText('appointments');
  const me = useMe();
  const isGranting = me.appointments.some(({ role }) => role === 'security-administrator');
  return (
    <Themed>
      <Page title={text('title')} remark={text('remark')}>
        {isGranting && <RefusalFindings />}
        <EndingTerms />
        <WaitingList />
        {isGranting && <HolderTable />}
      </Page>
    </Themed>
  );
}
