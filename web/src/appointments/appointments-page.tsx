import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { EndingTerms } from '../ui/ending-terms.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { HolderTable } from './holder-table.tsx';
import { holdersQuery } from './queries.ts';
import { WaitingList } from './waiting-list.tsx';

/** Who holds which role where and until when; officers' roles are granted by one person and confirmed by another. */
export function AppointmentsPage(): ReactElement {
  const text = useText('appointments');
  const me = useMe();
  const isGranting = me.appointments.some(({ role }) => role === 'security-administrator');
  return (
    <Themed>
      <Page title={text('title')} remark={text('remark')}>
        <EndingTerms />
        <WaitingList />
        {isGranting && <Holders />}
      </Page>
    </Themed>
  );
}

function Holders(): ReactElement {
  const query = useQuery(holdersQuery);
  const [granting, setGranting] = useState<string | null>(null);
  const chosen = query.data?.find(({ personId }) => personId === granting);
  return (
    <Fetched query={query} lines={12}>
      {(holders) => (
        <>
          <HolderTable holders={holders} onGrant={({ personId }) => setGranting(personId)} />
          {chosen !== undefined && <GrantDialog holder={chosen} onClose={() => setGranting(null)} />}
        </>
      )}
    </Fetched>
  );
}
