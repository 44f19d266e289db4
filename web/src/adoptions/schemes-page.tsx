import { useQuery } from '@tanstack/react-query';
import type { SchemeVersion } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import style from './adoptions.module.css';
import { schemesQuery } from './queries.ts';
import { YearDialog } from './year-dialog.tsx';

/** The rules points are kept by: every version, who decided on it, and where it is in use. */
export function SchemesPage(): ReactElement {
  return (
    <Themed>
      <Schemes />
    </Themed>
  );
}

function Schemes(): ReactElement {
  const text = useText('adoptions');
  const query = useQuery(schemesQuery);
  const isOffice = useMe().appointments.some(({ role }) => role === 'department-officer');
  const [isAdopting, setAdopting] = useState(false);
  const [openFor, setOpenFor] = useState<SchemeVersion | null>(null);
  return (
    <Page
      title={text('title')}
      remark={<span>{text('lead')}</span>}
      actions={
        isOffice && (
          <>
            <Link to="/paper-templates" className="btn">
              {text('templates')}
            </Link>
            <button type="button" className="btn blue" onClick={() => setAdopting(true)}>
              {text('adopt.do')}
            </button>
          </>
        )
      }
    >
      <Fetched query={query} lines={6}>
        {(versions) =>
          versions.length === 0 ? (
            <Empty>{text('none')}</Empty>
          ) : (
            <VersionTable versions={versions} onOpen={isOffice ? setOpenFor : null} />
          )
        }
      </Fetched>
      {isAdopting && <AdoptDialog onClose={() => setAdopting(false)} />}
      {openFor !== null && <YearDialog version={openFor} onClose={() => setOpenFor(null)} />}
    </Page>
  );
}

interface VersionTableProps {
  readonly versions: readonly SchemeVersion[];
  readonly onOpen: ((version: SchemeVersion) => void) | null;
}

function VersionTable({ versions, onOpen }: VersionTableProps): ReactElement {
  const text = useText('adoptions');
  const dates = useDates();
  const decided = ({ adoption }: SchemeVersion): string =>
    adoption === null
      ? text('setUp')
      : text('decided', { day: dates.full(adoption.meetingOn), ayes: adoption.ayes, due: adoption.due });
  const used = ({ years }: SchemeVersion): string =>
    years.length === 0
      ? text('unused')
      : years.map(({ year, branches }) => text('used', { year, count: branches })).join(text('and'));
  const act = (version: SchemeVersion): ReactElement | null =>
    onOpen === null ? null : (
      <button
        type="button"
        className="btn slim"
        aria-label={text('year.of', { name: version.name, version: version.version })}
        onClick={() => onOpen(version)}
      >
        {text('year.do')}
      </button>
    );
  return (
    <DeskTable
      label={text('title')}
      rows={versions}
      idOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: text('head.name'),
          width: 280,
          isName: true,
          cell: (version) => <Name version={version} />,
          plain: ({ name, version }) => text('version', { name, version }),
        },
        { key: 'inForce', head: text('head.inForce'), width: 130, cell: ({ inForceOn }) => dates.full(inForceOn) },
        { key: 'decided', head: text('head.decided'), width: 260, cell: decided },
        { key: 'document', head: text('head.document'), width: 180, cell: ({ adoption }) => adoption?.document ?? '—' },
        { key: 'used', head: text('head.used'), width: 220, cell: used },
        ...(onOpen === null
          ? []
          : [{ key: 'act', head: <span className="unseen">{text('year.do')}</span>, width: 130, cell: act }]),
      ]}
      narrow={(version) => (
        <div className={style.line}>
          <Name version={version} />
          <p className="muted small">{text('inForce', { day: dates.full(version.inForceOn) })}</p>
          <p className="small">{decided(version)}</p>
          <p className="small">{used(version)}</p>
          {act(version)}
        </div>
      )}
    />
  );
}

function Name({ version: { id, name, version } }: { readonly version: SchemeVersion }): ReactElement {
  const text = useText('adoptions');
  return (
    <Link to="/schemes/$schemeId" params={{ schemeId: id }}>
      {text('version', { name, version })}
    </Link>
  );
}
