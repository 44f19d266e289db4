import { Link } from '@tanstack/react-router';
import type { OrganizationPage } from '@xianfeng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './organizations.module.css';

interface FactsProps {
  readonly page: OrganizationPage;
  readonly on: string | undefined;
}

/** Where it stands, who leads it, what stands under it, where it came from and went. */
export function Facts({ page, on }: FactsProps): ReactElement {
  const text = useText('organizations');
  const frame = useText('frame');
  const dates = useDates();
  const { organization, path, children, predecessors, successors, officers, years } = page;
  return (
    <dl className={`sheet ${style.facts}`}>
      <Fact name={text('fact.path')}>
        {path.length === 0 ? text('top') : <Ways organizations={path} on={on} between=" › " />}
      </Fact>
      <Fact name={text('fact.term')}>
        {organization.toOn === null
          ? text('from', { day: dates.full(organization.fromOn) })
          : text('fromTo', { from: dates.full(organization.fromOn), to: dates.full(organization.toOn) })}
      </Fact>
      {organization.memberCount !== null && (
        <Fact name={text('fact.people')}>{text('people', { count: organization.memberCount })}</Fact>
      )}
      <Fact name={text('fact.officers')}>
        {officers.length === 0
          ? text('fact.officers.none')
          : officers.map(({ role, name, fromOn, toOn }) => (
              <p key={`${role} ${name} ${fromOn}`}>
                {frame(`role.${role}`)} {name}
                <span className="muted small">
                  {' '}
                  {toOn === null
                    ? text('from', { day: dates.full(fromOn) })
                    : text('fromTo', { from: dates.full(fromOn), to: dates.full(toOn) })}
                </span>
              </p>
            ))}
      </Fact>
      {children.length > 0 && (
        <Fact name={text('fact.children', { count: children.length })}>
          <Ways organizations={children} on={on} between={text('and')} />
        </Fact>
      )}
      {predecessors.length > 0 && (
        <Fact name={text('fact.predecessors')}>
          <Ways organizations={predecessors} on={undefined} between={text('and')} />
        </Fact>
      )}
      {successors.length > 0 && (
        <Fact name={text('fact.successors')}>
          <Ways organizations={successors} on={undefined} between={text('and')} />
        </Fact>
      )}
      {years.length > 0 && (
        <Fact name={text('fact.years')}>
          {years.map(({ year, scheme }) => (
            <p key={year}>{text('fact.year', { year, scheme })}</p>
          ))}
        </Fact>
      )}
      {organization.kind === 'branch' && organization.toOn !== null && <Records branchId={organization.id} />}
    </dl>
  );
}

/** What a closed branch recorded: for those who work in what it goes on in, or above. */
function Records({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('organizations');
  const { appointments } = useMe();
  if (appointments.length === 0) return null;
  const params = { branchId };
  return (
    <Fact name={text('fact.records')}>
      <Link to="/branches/$branchId/notices" params={params}>
        {text('records.notices')}
      </Link>
      {text('and')}
      <Link to="/branches/$branchId/ledger" params={params}>
        {text('records.ledger')}
      </Link>
      {text('and')}
      <Link to="/branches/$branchId/members" params={params}>
        {text('records.members')}
      </Link>
    </Fact>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface WaysProps {
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly on: string | undefined;
  readonly between: string;
}

function Ways({ organizations, on, between }: WaysProps): ReactElement {
  return (
    <>
      {organizations.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && between}
          <Link
            to="/organizations/$organizationId"
            params={{ organizationId: id }}
            search={on === undefined ? {} : { on }}
          >
            {name}
          </Link>
        </span>
      ))}
    </>
  );
}
