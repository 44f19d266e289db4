import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { AuditTable } from './audit-table.tsx';
import { RecordState } from './record-state.tsx';
import { RefusalFindings } from '../ui/refusal-findings.tsx';

/** Who did what, when and from where; whether the record is whole; and what to keep of it elsewhere. */
export function AuditPage(): ReactElement {
  const text = useText('audit');
  return (
    <Themed>
      <Page title={text('title')} remark={text('remark')}>
        <RefusalFindings />
        <RecordState />
        <AuditTable />
      </Page>
    </Themed>
  );
}
