import type { OrganizationPage } from '@xianfeng/contract';
import { done, refused, treeOn, type Result } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { actViews } from './acts-view.ts';
import { historyOf } from '../organization-tree/history.ts';
import { organizationsOn } from '../organization-tree/on-day.ts';
import { pathOf } from '../organization-tree/reached.ts';
import { organizationView } from './view.ts';

interface Reading {
  readonly id: string;
  readonly on?: string | undefined;
}

/** One organization as it was on a day, with where it came from and where it went. */
export function readOrganization(
  { store, clock }: Services,
  caller: Caller,
  { id, on = clock.today() }: Reading,
): Promise<Result<OrganizationPage>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const present = await tx.organizations.find(id);
    if (present === undefined) return refused({ code: 'access.denied' });
    const state = treeOn(await historyOf(tx), on).get(id);
    if (state === undefined) {
      return refused({ code: 'organization.not-yet', facts: { name: present.name, from: present.from_on } });
    }
    const row = { ...present, name: state.name, parent_id: state.parentId };
    return done(await pageOf(tx, row, on));
  });
}

async function pageOf(tx: Transaction, row: OrganizationRow, on: string): Promise<OrganizationPage> {
  const standing = await organizationsOn(tx, on);
  const all = new Map([...(await tx.organizations.list()), ...standing, row].map((each) => [each.id, each]));
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = all.get(id);
      return found === undefined ? [] : [found];
    });
  const counts = await tx.memberships.countsOn(on);
  return {
    organization: organizationView(row, counts.get(row.id) ?? 0),
    path: named(pathOf(all, row.id).slice(1)).reverse().map(placeView),
    children: standing.filter(({ parent_id }) => parent_id === row.id).map(placeView),
    predecessors: named(await tx.organizations.predecessorsOf(row.id)).map((each) => ({
      ...nameView(each),
      lastDay: each.to_on,
    })),
    successors: named(row.successor_ids).map(nameView),
    officers: await officersOn(tx, row.id, on),
    years: await yearsOf(tx, row),
    history: await actViews(tx, new Set([row.id])),
  };
}

function nameView({ id, name }: OrganizationRow) {
  return { id, name };
}

function placeView({ id, name, kind }: OrganizationRow) {
  return { id, name, kind };
}

/** Who held which role there on the day. */
async function officersOn(tx: Transaction, organizationId: string, on: string): Promise<OrganizationPage['officers']> {
  const rows = (await tx.appointments.at(organizationId)).filter(
    ({ role, from_on, to_on }) => role !== 'member' && from_on <= on && (to_on === null || to_on >= on),
  );
  const names = await tx.people.namesOf(rows.map(({ person_id }) => person_id));
  return rows.map(({ role, person_id, from_on, to_on }) => ({
    ...{ role, name: names.get(person_id) ?? '' },
    ...{ fromOn: from_on, toOn: to_on },
  }));
}

async function yearsOf(tx: Transaction, row: OrganizationRow): Promise<OrganizationPage['years']> {
  if (row.kind !== 'branch') return [];
  const years = [];
  for (const { year, scheme_version_id } of await tx.cycles.ofBranch(row.id)) {
    const version = await tx.schemes.find(scheme_version_id);
    years.push({ year, scheme: version?.name ?? '', schemeVersionId: scheme_version_id });
  }
  return years;
}
