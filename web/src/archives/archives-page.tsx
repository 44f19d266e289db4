import { useQuery } from '@tanstack/react-query';
import type { ArchiveState } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { MakeArchive, SaveArchive } from '../ui/archive-acts.tsx';
import { Choice } from '../ui/choice.tsx';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag, type TagLook } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './archives.module.css';
import { committeeArchivesQuery } from './queries.ts';

const LOOKS: Readonly<Record<ArchiveState['state'], TagLook>> = {
  ...{ running: 'wait', notice: 'notice', ready: 'todo', made: 'done' },
};

/** What is to be done, then what is there to be taken, then what has to wait. */
const ORDER: readonly ArchiveState['state'][] = ['ready', 'made', 'notice', 'running'];

function byState(left: ArchiveState, right: ArchiveState): number {
  return ORDER.indexOf(left.state) - ORDER.indexOf(right.state);
}

/** A year's archive packages by branch: which are made, which can be; never people, never ranks. */
export function ArchivesPage(): ReactElement {
  const text = useText('archives');
  const dates = useDates();
  const [asked, setAsked] = useState<number | undefined>(undefined);
  const query = useQuery(committeeArchivesQuery(asked));
  const { rows = [], year, years = [] } = query.data ?? {};
  const countOf = (state: ArchiveState['state']): number => rows.filter((row) => row.state === state).length;
  return (
    <Themed>
      <Page
        title={text('committee.title')}
        remark={
          query.data !== undefined &&
          text('committee.remark', { made: countOf('made'), ready: countOf('ready'), count: rows.length })
        }
        actions={
          years.length > 1 &&
          year !== undefined && (
            <div className={style.year}>
              <Choice
                aria-label={text('committee.year')}
                choices={years.map((each) => ({ value: String(each), label: dates.period(String(each)) }))}
                value={String(year)}
                onChange={(chosen) => setAsked(Number(chosen))}
              />
            </div>
          )
        }
      >
        <p className={`muted small ${style.lead}`}>{text('committee.lead')}</p>
        <Fetched query={query} lines={8}>
          {(found) => <ArchiveTable year={found.year} rows={found.rows.toSorted(byState)} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

interface TableProps {
  readonly year: number;
  readonly rows: readonly ArchiveState[];
}

function ArchiveTable({ year, rows }: TableProps): ReactElement {
  const text = useText('archives');
  const dates = useDates();
  if (rows.length === 0) return <Empty>{text('committee.none', { year })}</Empty>;
  const state = (row: ArchiveState): ReactElement => (
    <StateTag look={LOOKS[row.state]}>{text(`state.${row.state}`)}</StateTag>
  );
  const made = ({ archive }: ArchiveState): string =>
    archive === null
      ? ''
      : text('made', { day: dates.short(archive.madeOn), by: archive.madeBy, revision: archive.revision });
  const act = ({ id, name, state: at, archive }: ArchiveState): ReactElement | null => {
    const named = { branch: name, year };
    if (archive !== null) return <SaveArchive branchId={id} archive={archive} label={text('save.branch', named)} />;
    return at === 'ready' ? <MakeArchive branchId={id} year={year} label={text('make.branch', named)} /> : null;
  };
  const columns: readonly DeskColumn<ArchiveState>[] = [
    { key: 'branch', head: text('head.branch'), width: 240, isName: true, cell: ({ name }) => name },
    { key: 'parent', head: text('head.parent'), width: 200, cell: ({ parent }) => parent },
    { key: 'state', head: text('head.state'), width: 180, cell: state, plain: (row) => text(`state.${row.state}`) },
    { key: 'made', head: text('head.made'), width: 260, cell: made },
    { key: 'act', head: text('head.act'), width: 120, cell: act },
  ];
  const narrow = (row: ArchiveState): ReactElement => (
    <div className={style.narrow}>
      <span className={style.head}>
        <b>{row.name}</b> {state(row)}
      </span>
      <span className="muted small">{made(row)}</span>
      {act(row)}
    </div>
  );
  return <DeskTable label={text('title')} rows={rows} idOf={({ id }) => id} columns={columns} narrow={narrow} />;
}
