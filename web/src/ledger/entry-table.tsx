import type { LedgerEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { DeskTable } from '../ui/desk-table.tsx';
import { EntryFilter } from './entry-filter.tsx';
import { inLedgerOrder } from './entry-order.ts';
import style from './ledger.module.css';
import type { Shown } from './shown-entries.ts';
import { shownEntries } from './shown-entries.ts';
import type { TariffLine } from './tariff-fields.tsx';
import { useEntryColumns } from './use-entry-columns.tsx';

interface EntryTableProps {
  readonly tariff: readonly TariffLine[];
  readonly entries: readonly LedgerEntry[];
  readonly onReverse: ((entry: LedgerEntry) => void) | null;
  readonly filesOf: (entryId: string) => number;
  readonly onFiles: (entry: LedgerEntry) => void;
}

/** Entries by day, of all or of one member or item; what was reversed is struck out and followed by its reversal. */
export function EntryTable({ tariff, entries, ...acts }: EntryTableProps): ReactElement {
  const text = useText('ledger');
  const [shown, setShown] = useState<Shown>({ subjectId: null, item: null });
  const found = useMemo(() => shownEntries(inLedgerOrder(entries), shown), [entries, shown]);
  const { columns, narrow } = useEntryColumns({ tariff, entries, ...acts });
  return (
    <>
      <EntryFilter entries={entries} shown={shown} onShow={setShown} />
      {found.length === 0 ? (
        <p className="muted">{text('filter.none')}</p>
      ) : (
        <DeskTable
          label={text('table')}
          rows={found}
          idOf={({ id }) => id}
          columns={columns}
          narrow={narrow}
          classOf={classOf}
        />
      )}
    </>
  );
}

function classOf({ reversedById, reversesId }: LedgerEntry): string {
  if (reversedById !== null) return style.reversed ?? '';
  return reversesId === null ? '' : (style.reversal ?? '');
}
