import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AffiliationChange } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './affiliations.module.css';
import { ArrivalDialog } from './arrival-dialog.tsx';
import { BranchWay } from './branch-way.tsx';
import { CardFileDialog } from './card-file-dialog.tsx';
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
  const [isArriving, setArriving] = useState(false);
  const [fileOf, setFileOf] = useState<string | null>(null);
  const joins = useMe().appointments.some(({ role }) => role === 'department-officer');
  const takesIn = useMe().appointments.some(
    ({ role }) => role === 'committee-officer' || role === 'department-officer',
  );
  return (
    <Page
      title={text('title')}
      remark={text('lead')}
      actions={
        <>
          {takesIn && (
            <button type="button" className="btn slim" onClick={() => setArriving(true)}>
              {text('arrival.title')}
            </button>
          )}
          {joins && (
            <Link to="/person-joins" className="btn slim">
              {text('doubles')}
            </Link>
          )}
          <BranchWay />
        </>
      }
    >
      <Fetched query={query} lines={8}>
        {(changes) =>
          changes.length === 0 ? (
            <Empty>{text('empty')}</Empty>
          ) : (
            <ChangeTable changes={changes} onFile={takesIn ? setFileOf : null} />
          )
        }
      </Fetched>
      {isArriving && <ArrivalDialog onClose={() => setArriving(false)} />}
      {fileOf !== null && <CardFileDialog id={fileOf} onClose={() => setFileOf(null)} />}
    </Page>
  );
}

interface ChangeTableProps {
  readonly changes: readonly AffiliationChange[];
  /** Null for who does not hand out files. */
  readonly onFile: ((id: string) => void) | null;
}

function ChangeTable({ changes, onFile }: ChangeTableProps): ReactElement {
  const text = useText('affiliations');
  const dates = useDates();
  const words = useChangeWords();
  const file = ({ id, name, hasFile }: AffiliationChange): ReactElement | null =>
    onFile === null || !hasFile ? null : (
      <button type="button" className="btn slim" aria-label={text('file.of', { name })} onClick={() => onFile(id)}>
        {text('file.take')}
      </button>
    );
  const columns: readonly DeskColumn<AffiliationChange>[] = [
    { key: 'on', head: text('head.on'), width: 150, className: 'nowrap', cell: ({ onDay }) => dates.full(onDay) },
    { key: 'name', head: text('head.name'), width: 110, isName: true, className: 'nowrap', cell: ({ name }) => name },
    { key: 'what', head: text('head.what'), width: 220, cell: words.what },
    { key: 'where', head: text('head.where'), width: 320, cell: words.where },
    { key: 'document', head: text('head.document'), width: 220, cell: ({ document }) => document },
    ...(onFile === null ? [] : [{ key: 'file', head: text('head.file'), width: 120, cell: file }]),
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
          {file(change)}
        </div>
      )}
    />
  );
}
