import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Bulletin } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { BulletinSheet } from './bulletin-sheet.tsx';
import style from './bulletins.module.css';
import { DraftPart } from './draft-part.tsx';
import { bulletinQuery } from './queries.ts';
import { WriteForm } from './write-form.tsx';

/** The commented bulletin of a period: what hangs, and for those who write and release it the draft. */
export function BulletinPage(): ReactElement {
  const { branchId, period } = useParams({ from: '/branches/$branchId/bulletins/$period' });
  const text = useText('bulletins');
  const dates = useDates();
  const query = useQuery(bulletinQuery(branchId, period));
  const hangs = query.data !== undefined && query.data.released !== null;
  return (
    <Page
      isPaper
      title={text('title', { period: dates.period(period) })}
      actions={
        <>
          <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
            {text('back')}
          </Link>
          {hangs && (
            <button type="button" className="btn slim blue" onClick={() => window.print()}>
              {text('print')}
            </button>
          )}
        </>
      }
    >
      <Fetched query={query} lines={10}>
        {(found) => <Parts bulletin={found} />}
      </Fetched>
    </Page>
  );
}

function Parts({ bulletin }: { readonly bulletin: Bulletin }): ReactElement {
  const text = useText('bulletins');
  const { released, draft, may } = bulletin;
  return (
    <div className={style.parts}>
      <div className={`noprint ${style.parts}`}>
        {draft !== null && <DraftPart bulletin={bulletin} draft={draft} />}
        {may.includes('write') && <WriteForm key={draft?.revision ?? 0} bulletin={bulletin} />}
        {released === null && draft === null && !may.includes('write') && <p>{text('none')}</p>}
      </div>
      {released !== null && <BulletinSheet bulletin={bulletin} released={released} />}
    </div>
  );
}
