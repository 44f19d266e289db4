import { useQuery } from '@tanstack/react-query';
import type { Attachment, LedgerEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { useDates } from '../ui/use-dates.ts';
import { AttachmentLine } from './attachment-line.tsx';
import style from './attachments.module.css';
import { attachmentsQuery } from './queries.ts';
import { SendFiles } from './send-files.tsx';

interface AttachmentsProps {
  readonly branchId: string;
  readonly entry: LedgerEntry;
}

/** What proves an entry: look at it, save it, add to it; the secretary takes away what was attached by mistake. */
export function Attachments({ branchId, entry }: AttachmentsProps): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  const query = useQuery(attachmentsQuery(branchId));
  const { appointments } = useMe();
  const rolesHere = appointments.filter(({ organization }) => organization.id === branchId).map(({ role }) => role);
  const isSecretary = rolesHere.includes('branch-secretary');
  return (
    <div className={style.attachments}>
      <p className="muted">
        {text('files.lead', {
          name: entry.subject,
          day: dates.short(entry.occurredOn),
          item: entry.itemName,
          document: entry.document ?? '',
        })}
      </p>
      <Fetched query={query}>
        {(attached) => <List attached={of(attached, entry)} branchId={branchId} isSecretary={isSecretary} />}
      </Fetched>
      {(isSecretary || rolesHere.includes('recorder')) && <SendFiles branchId={branchId} entryId={entry.id} />}
    </div>
  );
}

function of(attached: readonly Attachment[], { id }: LedgerEntry): readonly Attachment[] {
  return attached.filter(({ entryId }) => entryId === id);
}

interface ListProps {
  readonly attached: readonly Attachment[];
  readonly branchId: string;
  readonly isSecretary: boolean;
}

function List({ attached, branchId, isSecretary }: ListProps): ReactElement {
  const text = useText('ledger');
  if (attached.length === 0) return <p>{text('files.none')}</p>;
  return (
    <ul className={style.list}>
      {attached.map((attachment) => (
        <AttachmentLine key={attachment.id} attachment={attachment} branchId={branchId} isSecretary={isSecretary} />
      ))}
    </ul>
  );
}
