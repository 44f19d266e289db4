import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { OrganizationPage as Found } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { ActButtons } from './act-buttons.tsx';
import { ActList } from './act-list.tsx';
import { AsOfField, AsOfNote } from './as-of-field.tsx';
import { Facts } from './facts.tsx';
import style from './organizations.module.css';
import { organizationQuery } from './queries.ts';

/** One organization as of a day: where it stands, who leads it, where it came from, what was decided about it. */
export function OrganizationPage(): ReactElement {
  return (
    <Themed>
      <Organization />
    </Themed>
  );
}

function Organization(): ReactElement {
  const text = useText('organizations');
  const navigate = useNavigate();
  const { organizationId } = useParams({ from: '/organizations/$organizationId' });
  const { on } = useSearch({ from: '/organizations/$organizationId' });
  const query = useQuery(organizationQuery(organizationId, on));
  const look = (day: string | undefined): void =>
    void navigate({
      to: '/organizations/$organizationId',
      params: { organizationId },
      search: day === undefined ? {} : { on: day },
      replace: true,
    });
  return (
    <Page
      title={query.data?.organization.name ?? text('title')}
      remark={query.data !== undefined && <Remark found={query.data} />}
      actions={
        <>
          <AsOfField on={on} onChange={look} />
          <Link to="/organizations" search={on === undefined ? {} : { on }} className="btn slim">
            {text('back')}
          </Link>
        </>
      }
    >
      <AsOfNote on={on} onChange={look} />
      <Fetched query={query} lines={10}>
        {(found) => (
          <div className={style.columns}>
            <div className={style.stack}>
              {on === undefined && <ActButtons page={found} />}
              <Facts page={found} on={on} />
            </div>
            <ActList acts={found.history} />
          </div>
        )}
      </Fetched>
    </Page>
  );
}

function Remark({ found }: { readonly found: Found }): ReactElement {
  const text = useText('organizations');
  const dates = useDates();
  const { kind, toOn } = found.organization;
  return (
    <>
      <span>{text(`kind.${kind}`)}</span>
      {toOn !== null && <StateTag look="wait">{text('closed', { day: dates.full(toOn) })}</StateTag>}
    </>
  );
}
