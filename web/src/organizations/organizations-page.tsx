import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { ActList } from './act-list.tsx';
import { AsOfField, AsOfNote } from './as-of-field.tsx';
import { FoundDialog } from './found-dialog.tsx';
import { OrganizationTree } from './organization-tree.tsx';
import style from './organizations.module.css';
import { actsQuery, organizationsQuery } from './queries.ts';
import { treeOf } from './tree.ts';
import { useMayChange } from './use-may-change.ts';

/** The tree of organizations as of a day, and everything that was decided about it. */
export function OrganizationsPage(): ReactElement {
  return (
    <Themed>
      <Organizations />
    </Themed>
  );
}

function Organizations(): ReactElement {
  const text = useText('organizations');
  const navigate = useNavigate();
  const { on } = useSearch({ from: '/organizations' });
  const [isFounding, setFounding] = useState(false);
  const mayChange = useMayChange(null);
  const query = useQuery(organizationsQuery(on));
  const acts = useQuery(actsQuery);
  const look = (day: string | undefined): void =>
    void navigate({ to: '/organizations', search: day === undefined ? {} : { on: day }, replace: true });
  const branches = query.data?.filter(({ kind }) => kind === 'branch').length ?? 0;
  return (
    <Page
      title={text('title')}
      remark={query.data !== undefined && text('remark', { count: query.data.length, branches })}
      actions={
        <>
          <AsOfField on={on} onChange={look} />
          {mayChange && on === undefined && (
            <button type="button" className="btn slim blue" onClick={() => setFounding(true)}>
              {text('found')}
            </button>
          )}
        </>
      }
    >
      <AsOfNote on={on} onChange={look} />
      <div className={style.columns}>
        <Fetched query={query} lines={14}>
          {(organizations) => (
            <section className={`sheet ${style.board}`} aria-label={text('tree')}>
              {organizations.length === 0 ? (
                <p className="muted">{text('tree.none')}</p>
              ) : (
                <OrganizationTree nodes={treeOf(organizations)} on={on} />
              )}
            </section>
          )}
        </Fetched>
        <Fetched query={acts} lines={6}>
          {(found) => <ActList acts={found} />}
        </Fetched>
      </div>
      {isFounding && <FoundDialog onClose={() => setFounding(false)} />}
    </Page>
  );
}
