import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { PledgeDialog } from './pledge-dialog.tsx';
import { type LookedAt, PledgeTable } from './pledge-table.tsx';
import { branchPledgesQuery } from './queries.ts';

/** What branches pledge to their committee, which signs it and finds it kept or not. */
export function BranchPledgesPage(): ReactElement {
  const text = useText('pledges');
  const query = useQuery(branchPledgesQuery);
  const [looking, setLooking] = useState<LookedAt | null>(null);
  return (
    <Themed>
      <Page
        title={text('branches.title')}
        remark={query.data !== undefined && text('branches.remark', { count: query.data.length })}
      >
        <Fetched query={query} lines={8}>
          {(pledges) => (
            <PledgeTable
              pledges={pledges}
              month={null}
              empty={text('branches.empty')}
              whoHead={text('head.branch')}
              onLook={setLooking}
            />
          )}
        </Fetched>
        {looking !== null && (
          <PledgeDialog id={looking.id} who={looking.who} period={null} onClose={() => setLooking(null)} />
        )}
      </Page>
    </Themed>
  );
}
