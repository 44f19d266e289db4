import { type GrowthStation, type MeasureForm, measureForm } from '@xianfeng/engine';
import type { PersonRow, Transaction } from '@xianfeng/store';
import type { SchemeOfYears } from './schemes.ts';

type Role = Awaited<ReturnType<Transaction['appointments']['list']>>[number]['role'];
export type RoleStation = GrowthStation & { readonly role: Role | null };

/** Roles that are work for the Party; those that keep the machine running are none. */
const posts: readonly Role[] = [
  ...(['recorder', 'branch-secretary', 'organization-officer', 'branch-committee', 'review-panel'] as const),
  ...(['committee-officer', 'department-officer'] as const),
];

/** Joining, becoming full, moving, posts, and what was carried out for or with somebody. */
export async function stationsOf(
  tx: Transaction,
  { person, schemes }: { readonly person: PersonRow; readonly schemes: SchemeOfYears },
): Promise<readonly RoleStation[]> {
  const plain = { title: null, detail: null, role: null };
  const { joined_on: joinedOn, full_member_on: fullOn } = person;
  return [
    ...(joinedOn === null ? [] : [{ ...plain, id: 'joined', kind: 'joined' as const, on: joinedOn }]),
    ...(fullOn === null || fullOn === joinedOn ? [] : [{ ...plain, id: 'full', kind: 'full' as const, on: fullOn }]),
    ...(await movesOf(tx, person.id)),
    ...(await postsOf(tx, person.id)),
    ...(await carriedOutOf(tx, person.id, schemes)),
  ];
}

async function movesOf(tx: Transaction, personId: string): Promise<readonly RoleStation[]> {
  const events = await tx.membershipEvents.ofPeople([personId]);
  const moves = events.filter(({ kind }) => kind === 'transferred' || kind === 'moved-in');
  if (moves.length === 0) return [];
  const names = new Map((await tx.organizations.list()).map(({ id, name }) => [id, name]));
  return moves.map(({ id, on_day: on, to_branch_id: to }) => ({
    ...{
      id,
      kind: 'moved' as const,
      on,
      title: to === null ? null : (names.get(to) ?? null),
      detail: null,
      role: null,
    },
  }));
}

async function postsOf(tx: Transaction, personId: string): Promise<readonly RoleStation[]> {
  const held = await tx.appointments.list([personId]);
  return held
    .filter(({ role, confirmed_at: at }) => posts.includes(role) && at !== null)
    .map(({ id, from_on: on, role, organization }) => ({
      ...{ id, kind: 'post' as const, on, title: null, detail: organization, role },
    }));
}

/** Awards, rolls of honor and recommendations, and talks; letters and what else weighs on somebody are not drawn. */
async function carriedOutOf(
  tx: Transaction,
  personId: string,
  schemes: SchemeOfYears,
): Promise<readonly RoleStation[]> {
  const stations: RoleStation[] = [];
  for (const {
    id,
    cycle_id: cycleId,
    kind,
    form,
    subject_id: subject,
    carried_out_on: on,
  } of await tx.measures.ofPerson(personId)) {
    const named = (await schemes.of(cycleId))?.measures?.find((each) => each.id === kind);
    if (subject !== personId || on === null || named === undefined) continue;
    const drawn = form === 'talk' ? 'talk' : isHonor(named.form) ? 'honor' : null;
    if (drawn !== null) stations.push({ id, kind: drawn, on, title: named.name, detail: null, role: null });
  }
  return stations;
}

function isHonor(form: MeasureForm): boolean {
  return !measureForm(form).isAdverse && form !== 'bonus';
}
