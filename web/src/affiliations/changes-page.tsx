import { useQuery } from '@tanstack/react-query';
import type { AffiliationChange } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './affiliations.module.css';
import { BranchWay } from './branch-way.tsx';
import { changesQuery } from './queries.ts';
import { useChangeWords } from './use-change-words.ts';

/** How people came, rose, moved and left, in this year and the last. */
export function ChangesPage(): ReactElement {
  return (
    <Themed>
      <Changes />
    </Themed>
  );
}

function Changes(): ReactElement {
  const text = useText('affiliations');
  const query = useQuery(changesQuery);
  return (
    <Page title={text('title')} remark={text('lead')} actions={<BranchWay />}>
      <Fetched query={query} lines={8}>
        {(changes) => (changes.length === 0 ? <Empty>{text('empty')}</Empty> : <ChangeTable changes={changes} />)}
      </Fetched>
    </Page>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly AffiliationChange[] }): ReactElement {
  const text = useText('affiliations');
  const dates = useDates();
  const words = useChangeWords();
  const columns: readonly DeskColumn<AffiliationChange>[] = [
    { key: 'on', head: text('head.on'), width: 150, className: 'nowrap', cell: ({ onDay }) => dates.full(onDay) },
    { key: 'name', head: text('head.name'), width: 110, isName: true, className: 'nowrap', cell: ({ name }) => name },
    { key: 'what', head: text('head.what'), width: 220, cell: words.what },
    { key: 'where', head: text('head.where'), width: 320, cell: words.where },
    { key: 'document', head: text('head.document'), width: 220, cell: ({ document }) => document },
  ];
  return (
    <DeskTable
      label={text('title')}
      rows={changes}
      idOf={({ id }) => id}
      columns={columns}
      narrow={(change) => (
        <div className={style.narrow}>
          <b>{change.name}</b>
          <span>{words.what(change)}</span>
          <span className="muted small">{words.where(change)}</span>
          <span className="muted small">
            {dates.full(change.onDay)} · {change.document}
          </span>
        </div>
      )}
    />
  );
}
